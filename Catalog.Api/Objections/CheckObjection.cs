using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The office says what the check found: a technical cause, which it removes itself, another, or none.</summary>
internal sealed class CheckObjection() : ObjectionMutation<CheckObjectionInput>(
    "checkObjection", Scopes.Admin, "核查异议: what the office found. Another cause than a technical one goes to the responsible department, which has five working days.")
{
    protected override void Ask(InputFields<CheckObjectionInput> fields)
    {
        fields.Require(input => input.Objection, "Long", "The number of the objection.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Cause, nameof(ObjectionCause), "What was found.");
        fields.Require(input => input.Finding, "String", "What was found, in words.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(CheckObjectionInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var finding = check.Text("finding", input.Finding, ObjectionRow.MaxTextLength);
        var (objection, refusal) = await ObjectionMove.FindAsync(input.Objection, input.Revision, scope);
        if ((check.Fault ?? refusal) is { } fault)
        {
            return fault;
        }

        var action = input.Cause switch
        {
            ObjectionCause.Technical => ObjectionAction.FindTechnical,
            ObjectionCause.Other => ObjectionAction.Refer,
            _ => ObjectionAction.Dismiss,
        };
        var move = new ObjectionMove(scope, objection!);
        if (move.Refusal(action) is { } forbidden)
        {
            return forbidden;
        }

        (objection!.Cause, objection.Finding) = (input.Cause, finding);
        return await move.MakeAsync(action);
    }
}
