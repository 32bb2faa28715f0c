using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>The confidentiality review before publication, by another of the department. Source: 咸政办发〔2019〕5号, article 24.</summary>
internal sealed class ReviewDraft() : DraftMutation<ReviewDraftInput>(
    "reviewDraft", Scopes.Steward | Scopes.Admin, "保密审查: tells what the confidentiality review of a draft came to; another of its department than who drafted it does.")
{
    protected override void Ask(InputFields<ReviewDraftInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Result, nameof(ReviewResult), "Whether it passed.");
        fields.Require(input => input.Words, "String", "What was reviewed and found.");
    }

    protected override DraftAction ActionOf(ReviewDraftInput input) => input.Result == ReviewResult.Passed ? DraftAction.Pass : DraftAction.Fail;

    protected override Task<RequestError?> MoveAsync(ReviewDraftInput input, CatalogueDraftRow draft, MutationScope scope) => Task.FromResult(Move(input, draft, scope));

    private static RequestError? Move(ReviewDraftInput input, CatalogueDraftRow draft, MutationScope scope)
    {
        if (draft.Department != scope.Department.Value)
        {
            return GovernanceErrors.OtherDepartment();
        }

        var reviewer = scope.Caller.ClientId.Value;
        if (reviewer == draft.DraftedBy || reviewer == draft.ChangedBy)
        {
            return GovernanceErrors.FourEyes();
        }

        var check = new InputCheck();
        draft.ReviewWords = check.Text("words", input.Words, CatalogueDraftRow.MaxWordsLength);
        (draft.Review, draft.ReviewedBy, draft.ReviewedAt) = (input.Result, reviewer, scope.Now);
        return check.Fault;
    }
}
