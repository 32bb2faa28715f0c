using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;

namespace Catalog.Api.Drafts;

/// <summary>Moves a draft through its procedure.</summary>
internal abstract class DraftMutation<TInput>(string name, Scopes right, string description)
    : Mutation<TInput, CatalogueDraftRow>(name, right, CatalogueDraftType.TypeName, description)
    where TInput : class, IDraftInput
{
    protected override void Ask(InputFields<TInput> fields)
    {
        fields.Require(input => input.Draft, "Int", "The number of the draft.");
        fields.RequireRevision(input => input.Revision);
    }

    protected abstract DraftAction ActionOf(TInput input);

    /// <summary>What the move changes beside where the draft stands; null, or why it is refused.</summary>
    protected abstract Task<RequestError?> MoveAsync(TInput input, CatalogueDraftRow draft, MutationScope scope);

    protected override async Task<MutationOutcome> ChangeAsync(TInput input, MutationScope scope)
    {
        if (await scope.Context.CatalogueDrafts.FindAsync([(long)input.Draft], scope.Cancellation) is not { } draft
            || (!scope.IsAdmin && draft.Department != scope.Department.Value))
        {
            return GovernanceErrors.NotFound("draft", input.Draft.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (draft.Revision != input.Revision)
        {
            return GovernanceErrors.RevisionConflict();
        }

        var action = ActionOf(input);
        if (DraftProcedure.Value.Next(draft.Status, action) is not { } next)
        {
            return GovernanceErrors.TransitionForbidden(DraftProcedure.Value, draft.Status, action);
        }

        draft.Status = next;
        if (await MoveAsync(input, draft, scope) is { } refusal)
        {
            return refusal;
        }

        if (action is not (DraftAction.Change or DraftAction.Submit))
        {
            scope.Notify(NotificationKind.DraftMoved, draft.Department, Matter.Of(MatterKind.Draft, draft.Id));
        }

        return MutationOutcome.Of(draft.Id);
    }

    protected override Task<CatalogueDraftRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation) => NewDraft.ReadAsync(key, context, cancellation);
}
