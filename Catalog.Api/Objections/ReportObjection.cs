using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The office archives the report, and with that copies it to the objector.</summary>
internal sealed class ReportObjection() : ObjectionMutation<ReportObjectionInput>(
    "reportObjection", Scopes.Admin, "核查报告: archived, and copied to the department that objected.")
{
    protected override void Ask(InputFields<ReportObjectionInput> fields)
    {
        fields.Require(input => input.Objection, "Long", "The number of the objection.");
        fields.RequireRevision(input => input.Revision);
        fields.Require(input => input.Report, "String", "The report.");
    }

    protected override async Task<MutationOutcome> ChangeAsync(ReportObjectionInput input, MutationScope scope)
    {
        var check = new InputCheck();
        var report = check.Text("report", input.Report, ObjectionRow.MaxTextLength);
        var (objection, refusal) = await ObjectionMove.FindAsync(input.Objection, input.Revision, scope);
        if ((check.Fault ?? refusal) is { } fault)
        {
            return fault;
        }

        var move = new ObjectionMove(scope, objection!);
        if (move.Refusal(ObjectionAction.Report) is { } forbidden)
        {
            return forbidden;
        }

        (objection!.Report, objection.ReportSha256, objection.ReportedAt) = (report, ObjectionText.Hash(report), scope.Now);
        return await move.MakeAsync(ObjectionAction.Report);
    }
}
