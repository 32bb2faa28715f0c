using Catalog.Api.Auditing;
using Catalog.Api.Errors;
using Catalog.Api.Limits;
using Catalog.Domain.Uses;

namespace Catalog.Api.Http;

/// <summary>Leads a request through documents, decisions and plan to its answer.</summary>
internal sealed class OperationRunner(OperationReader operations, RecordExecution records, MetadataExecution metadata)
{
    public async Task<Answer> RunAsync(RequestParameters parameters, bool isGet, RequestTrail trail, CancellationToken cancellation)
    {
        var (asked, refusal) = await operations.ReadAsync(parameters, isGet, trail, cancellation);
        if (asked is null)
        {
            return refusal!;
        }

        var (request, cost) = (asked.Request, asked.Cost);
        if (request.Wishes.Cost == CostReport.Validate)
        {
            // Nothing but what the schema says is told.
            trail.Matter = OperationMatter.Metadata;
            return ResponseWriter.Extensions(cost.Member());
        }

        if (cost.Cost > cost.Limit)
        {
            return Answer.Of(RequestErrors.CostTooHigh(cost.Cost, cost.Limit));
        }

        List<byte[]> told = request.Wishes.Cost == CostReport.Report ? [cost.Member()] : [];
        if (OperationRights.Refusal(asked.Operation, asked.Scope) is { } refused)
        {
            return refused;
        }

        return asked.Operation.SelectsRecords
            ? await RunRecordsAsync(asked, told, cancellation)
            : await metadata.AnswerAsync(asked.Operation, request, asked.Scope, told, cancellation);
    }

    private async Task<Answer> RunRecordsAsync(AskedOperation asked, List<byte[]> told, CancellationToken cancellation)
    {
        var (decided, refusal) = DecidedOperation.Decide(asked, DeliveryModes.OnlineQuery);
        if (decided is null)
        {
            return refusal!;
        }

        var compiled = decided.Compiled;
        if (asked.Request.Wishes.Access)
        {
            told.Add(compiled.Access.Value);
        }

        if (decided.IsRejected)
        {
            return ResponseWriter.Rejected(compiled, told);
        }

        var parts = compiled.Plan.Metadata is { } part
            ? await metadata.RunAsync(part, asked.Operation, asked.Request, asked.Scope, cancellation)
            : null;
        return await records.AnswerAsync(compiled, asked.Variables, decided.Inputs.Values, asked.Scope.Trail, parts, told, cancellation);
    }
}
