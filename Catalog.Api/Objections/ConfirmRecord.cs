using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The responsible department confirms what is recorded.</summary>
internal sealed class ConfirmRecord() : ObjectionMutation<ConfirmRecordInput>(
    "confirmRecord", Scopes.Steward, "确认无误: the responsible department says why what is recorded is right.")
{
    protected override void Ask(InputFields<ConfirmRecordInput> fields)
    {
        fields.Require(input => input.Objection, "Long", "The number of the objection.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Statement, "String", "Why it is right, in words.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ConfirmRecordInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var statement = check.Text("statement", input.Statement, ObjectionRow.MaxTextLength);
        var (objection, refusal) = await ObjectionMove.FindAsync(input.Objection, input.Revision, scope);
        if ((check.Fault ?? refusal) is { } fault)
        {
            return fault;
        }

        var move = new ObjectionMove(scope, objection!);
        if (move.Refusal(ObjectionAction.Confirm) is { } forbidden)
        {
            return forbidden;
        }

        if (objection!.Responsible != scope.Department.Value)
        {
            return GovernanceErrors.OtherDepartment();
        }

        objection.Statement = statement;
        return await move.MakeAsync(ObjectionAction.Confirm);
    }
}
