using Catalog.Api.Authentication;
using Catalog.Domain.Applications;

namespace Catalog.Api.Applications;

/// <summary>The applicant does not leave it at a refusal.</summary>
internal sealed class NegotiateApplicationItem() : DisputeMutation(
    "negotiateApplicationItem", Scopes.Read | Scopes.Steward, ApplicationItemAction.Negotiate, "协商: the applicant answers a refusal; applicant and provider settle it between them.")
{
    protected override bool IsDecision => false;

    protected override bool IsDue(ItemMatter matter) => matter.IsApplicant;
}
