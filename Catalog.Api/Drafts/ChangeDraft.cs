using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>Writes a draft anew, on top of what is in force now.</summary>
internal sealed class ChangeDraft() : DraftMutation<ChangeDraftInput>(
    "changeDraft", Scopes.Steward | Scopes.Admin, "修改草案: writes a draft anew, on top of what is in force now.")
{
    protected override void Ask(InputFields<ChangeDraftInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Definition, "String", "The whole definition in the schema language.");
        fields.Require(input => input.Basis, "String", "The law or duty on which the change rests.");
        fields.AllowList(input => input.ValueMigration, CodeReplacementType.TypeName, "What records get instead of codes that a code list loses.");
    }

    protected override DraftAction ActionOf(ChangeDraftInput input) => DraftAction.Change;

    protected override Task<RequestError?> MoveAsync(ChangeDraftInput input, CatalogueDraftRow draft, MutationScope scope) =>
        NewDraft.ChangeAsync(scope, draft, input.Definition, input.Basis, input.ValueMigration);
}
