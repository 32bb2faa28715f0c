using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Catalog.Domain.Objections;

namespace Catalog.Api.Objections;

/// <summary>The office archives the report, and with that copies it to the objector.</summary>
internal sealed class ReportObjection() : MoveObjection<ReportObjectionInput>(
    "reportObjection", Scopes.Admin, "核查报告: archived, and copied to the department that objected.")
{
    protected override void Ask(InputFields<ReportObjectionInput> fields)
    {
        base.Ask(fields);
        fields.Require(input => input.Report, "String", "The report.");
    }

    protected override ObjectionAction ActionOf(ReportObjectionInput input) => ObjectionAction.Report;

    protected override bool IsDue(ObjectionRow objection, MutationScope scope) => scope.IsAdmin;

    protected override Task WriteAsync(ReportObjectionInput input, ObjectionRow objection, InputCheck check, MutationScope scope)
    {
        var report = check.Text("report", input.Report, ObjectionRow.MaxTextLength);
        (objection.Report, objection.ReportSha256, objection.ReportedAt) = (report, TextHash.Of(report), scope.Now);
        return Task.CompletedTask;
    }
}
