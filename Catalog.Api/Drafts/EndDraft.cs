using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>Takes a draft out of the way to publication, for a reason.</summary>
internal abstract class EndDraft(string name, Scopes right, DraftAction action, string description) : DraftMutation<EndDraftInput>(name, right, description)
{
    protected override void Ask(InputFields<EndDraftInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Reason, "String", "Why, in words for those whom it concerns.");
    }

    protected override DraftAction ActionOf(EndDraftInput input) => action;

    protected override Task<RequestError?> MoveAsync(EndDraftInput input, CatalogueDraftRow draft, MutationScope scope)
    {
        var check = new InputCheck();
        draft.StatusReason = check.Text("reason", input.Reason, CatalogueDraftRow.MaxWordsLength);
        return Task.FromResult(check.Fault);
    }
}
