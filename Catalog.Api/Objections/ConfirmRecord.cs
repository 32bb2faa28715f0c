using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The responsible department confirms what is recorded.</summary>
internal sealed class ConfirmRecord() : MoveObjection<ConfirmRecordInput>(
    "confirmRecord", Scopes.Steward, "确认无误: the responsible department says why what is recorded is right.")
{
    protected override void Ask(InputFields<ConfirmRecordInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Statement, "String", "Why it is right, in words.");
    }

    protected override ObjectionAction ActionOf(ConfirmRecordInput input) => ObjectionAction.Confirm;

    protected override bool IsDue(ObjectionRow objection, MutationScope scope) => objection.Responsible == scope.Department.Value;

    protected override Task WriteAsync(ConfirmRecordInput input, ObjectionRow objection, InputCheck check, MutationScope scope)
    {
        objection.Statement = check.Text("statement", input.Statement, ObjectionRow.MaxTextLength);
        return Task.CompletedTask;
    }
}
