using Catalog.Api.Authentication;
using Catalog.Domain.Applications;

namespace Catalog.Api.Applications;

/// <summary>The office petitions the municipal government.</summary>
internal sealed class PetitionApplicationItem() : DisputeMutation(
    "petitionApplicationItem", Scopes.Admin, ApplicationItemAction.Petition, "报请决定: where coordination came to nothing, the office petitions the municipal government to decide.")
{
    protected override bool IsDue(ItemMatter matter) => matter.Scope.IsAdmin;
}
