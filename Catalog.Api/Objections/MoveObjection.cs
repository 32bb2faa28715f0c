using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>Moves an objection through its procedure.</summary>
internal abstract class MoveObjection<TInput>(string name, Scopes right, string description) : ObjectionMutation<TInput>(name, right, description)
    where TInput : class, IObjectionInput
{
    protected override void Ask(InputFields<TInput> fields)
    {
        fields.Require(input => input.Objection, "Long", "The number of the objection.");
        fields.RequireRevision(input => input.Revision);
    }

    protected abstract ObjectionAction ActionOf(TInput input);

    /// <summary>Whether it is the caller's to do that.</summary>
    protected abstract bool IsDue(ObjectionRow objection, MutationScope scope);

    /// <summary>Writes what the move says into the objection; of no use where the check finds a fault.</summary>
    protected abstract Task WriteAsync(TInput input, ObjectionRow objection, InputCheck check, MutationScope scope);

    protected sealed override async Task<MutationOutcome> ChangeAsync(TInput input, MutationScope scope)
    {
        var (objection, refusal) = await ObjectionMove.FindAsync(input.Objection, input.Revision, scope);
        if (objection is null)
        {
            return refusal!;
        }

        var (move, action) = (new ObjectionMove(scope, objection), ActionOf(input));
        if (move.Refusal(action) is { } forbidden)
        {
            return forbidden;
        }

        if (!IsDue(objection, scope))
        {
            return GovernanceErrors.OtherDepartment();
        }

        var check = new InputCheck();
        await WriteAsync(input, objection, check, scope);
        return check.Fault is { } fault ? fault : await move.MakeAsync(action);
    }
}
