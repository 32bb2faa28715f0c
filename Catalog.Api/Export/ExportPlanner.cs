using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Http;
using Catalog.Api.Planning;
using Catalog.Api.Records;
using Catalog.Domain.Exports;
using Catalog.Domain.Uses;

namespace Catalog.Api.Export;

/// <summary>Leads a request through document and decisions to an export that may begin.</summary>
internal sealed class ExportPlanner(OperationReader operations)
{
    private const string AfterParameter = "after";

    /// <returns>The export, or why it is refused.</returns>
    public async Task<(ExportPlan? Plan, Answer? Refusal)> PlanAsync(HttpRequest http, RequestParameters parameters, RequestTrail trail, CancellationToken cancellation)
    {
        var (asked, refusal) = await operations.ReadAsync(parameters, isGet: false, trail, cancellation);
        if (asked is null)
        {
            return (null, refusal);
        }

        if (asked.Cost.Cost > asked.Cost.Limit)
        {
            return (null, Answer.Of(RequestErrors.CostTooHigh(asked.Cost.Cost, asked.Cost.Limit)));
        }

        if (OperationRights.Refusal(asked.Operation, asked.Scope) is { } refused)
        {
            return (null, refused);
        }

        if (!asked.Scope.Caller!.Has(Scopes.Read))
        {
            return (null, Answer.Of(ExportErrors.ScopeRequired()));
        }

        if (!asked.Operation.SelectsRecords)
        {
            return (null, Answer.Of(ExportErrors.ShapeInvalid("it reads no records")));
        }

        return ExportFormats.Negotiate(http) is { } format
            ? Plan(asked, format, http.Query.TryGetValue(AfterParameter, out var after) ? after.ToString() : null)
            : (null, Answer.Of(ExportErrors.FormatUnknown()));
    }

    private static (ExportPlan? Plan, Answer? Refusal) Plan(AskedOperation asked, ExportFormat format, string? after)
    {
        var (decided, refusal) = DecidedOperation.Decide(asked, DeliveryModes.BulkDownload);
        if (decided is null)
        {
            return (null, refusal);
        }

        var compiled = decided.Compiled;
        if (decided.IsRejected || compiled.Plan.Roots.Any(root => root is OperationRoot.Refused))
        {
            // A list whose filter or ordering names a denied item has no rows to send.
            return (null, ResponseWriter.Rejected(compiled, []));
        }

        var (selection, columns, fault) = ExportShape.Read(compiled.Plan);
        if (fault is not null)
        {
            return (null, Answer.Of(fault));
        }

        var (root, program) = ((OperationRoot.Connection)compiled.Plan.Roots[0], (ConnectionRootProgram)compiled.Roots[0]!);
        CursorPlace? place = null;
        return after is not null && (place = program.Open(after, decided.Inputs.Values)) is null
            ? (null, Answer.Of(ExportErrors.CursorInvalid()))
            : (new ExportPlan(decided, root, program, selection, columns, format, place), null);
    }
}
