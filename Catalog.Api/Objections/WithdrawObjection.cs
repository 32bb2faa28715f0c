using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The department that objected takes its objection back.</summary>
internal sealed class WithdrawObjection() : ObjectionMutation<WithdrawObjectionInput>(
    "withdrawObjection", Scopes.Read | Scopes.Steward, "撤回异议: the department that objected takes it back.")
{
    protected override void Ask(InputFields<WithdrawObjectionInput> fields)
    {
        fields.Require(input => input.Objection, "Long", "The number of the objection.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Reason, "String", "Why, in words.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(WithdrawObjectionInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var reason = check.Text("reason", input.Reason, ObjectionRow.MaxTextLength);
        var (objection, refusal) = await ObjectionMove.FindAsync(input.Objection, input.Revision, scope);
        if ((check.Fault ?? refusal) is { } fault)
        {
            return fault;
        }

        if (objection!.Department != scope.Department.Value)
        {
            return GovernanceErrors.OtherDepartment();
        }

        var move = new ObjectionMove(scope, objection);
        if (move.Refusal(ObjectionAction.Withdraw) is { } forbidden)
        {
            return forbidden;
        }

        objection.Statement = reason;
        return await move.MakeAsync(ObjectionAction.Withdraw);
    }
}
