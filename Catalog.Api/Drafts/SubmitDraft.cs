using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>Hands a draft in for the confidentiality review; nothing may stand against it.</summary>
internal sealed class SubmitDraft() : DraftMutation<SubmitDraftInput>(
    "submitDraft", Scopes.Steward | Scopes.Admin, "提交草案: hands a draft in for the confidentiality review; nothing may stand against it.")
{
    protected override DraftAction ActionOf(SubmitDraftInput input) => DraftAction.Submit;

    protected override async Task<RequestError?> MoveAsync(SubmitDraftInput input, CatalogueDraftRow draft, MutationScope scope)
    {
        var reading = await DraftState.ReadAsync(scope, draft, await NewDraft.InForceAsync(scope));
        return DraftState.Refusal(reading);
    }
}
