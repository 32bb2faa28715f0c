using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The department that objected takes its objection back.</summary>
internal sealed class WithdrawObjection() : MoveObjection<WithdrawObjectionInput>(
    "withdrawObjection", Scopes.Read | Scopes.Steward, "撤回异议: the department that objected takes it back.")
{
    protected override void Ask(InputFields<WithdrawObjectionInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Reason, "String", "Why, in words.");
    }

    protected override ObjectionAction ActionOf(WithdrawObjectionInput input) => ObjectionAction.Withdraw;

    protected override bool IsDue(ObjectionRow objection, MutationScope scope) => objection.Department == scope.Department.Value;

    protected override Task WriteAsync(WithdrawObjectionInput input, ObjectionRow objection, InputCheck check, MutationScope scope)
    {
        objection.Statement = check.Text("reason", input.Reason, ObjectionRow.MaxTextLength);
        return Task.CompletedTask;
    }
}
