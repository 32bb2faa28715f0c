using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Limits;
using Catalog.Api.Records;
using Catalog.Api.Resources;
using Catalog.Api.Schema;
using Catalog.Domain.Departments;
using GraphQLParser.AST;

namespace Catalog.Api.Http;

/// <summary>Leads a request through documents, decisions and plan to its answer.</summary>
internal sealed class OperationRunner(
    CatalogueKeeper catalogues, AccessBookKeeper access, DocumentFinder documents, RecordExecution records, MetadataExecution metadata)
{
    public async Task<Answer> RunAsync(RequestParameters parameters, bool isGet, RequestTrail trail, CancellationToken cancellation)
    {
        // INVARIANT: the version first. The rules may then be those of a later one, and never of an earlier one that it has narrowed.
        var (served, snapshot) = (catalogues.Served, access.Current);
        (trail.Access, trail.CatalogueVersion, trail.DocumentText) = (snapshot, served.Version.Number, parameters.Query);
        var (request, unknown) = await documents.FindAsync(parameters, trail.Caller, served, snapshot, cancellation);
        if (request is null)
        {
            return Answer.Of(unknown!);
        }

        trail.DocumentText = request.Query;
        var document = await served.Documents.ReadAsync(request.Query, cancellation);
        if (document.Document is null)
        {
            return Answer.Of(document.Errors);
        }

        if (OperationChoice.Choose(document.Document, request.OperationName, out var refusal) is not { } operation)
        {
            return Answer.Of(refusal!);
        }

        trail.Begin(operation);
        if (isGet && operation.Definition.Operation != OperationType.Query)
        {
            return Answer.Of(RequestErrors.OperationNotByGet());
        }

        var (variables, faults) = await served.Documents.CoerceAsync(operation, request.Variables, cancellation);
        if (faults.Count > 0)
        {
            return Answer.Of(faults);
        }

        var cost = new ToldCost(operation.Cost.Of(variables), served.Documents.Limits.MaxCost);
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
        var scope = new OperationScope(trail, served, snapshot);
        if (OperationRights.Refusal(operation, scope) is { } refused)
        {
            return refused;
        }

        return operation.SelectsRecords
            ? await RunRecordsAsync(operation, scope.Caller!.ClientId, variables, request, scope, told, cancellation)
            : await metadata.AnswerAsync(operation, request, scope, told, cancellation);
    }

    private async Task<Answer> RunRecordsAsync(
        Operation operation, ClientId system, OperationVariables variables, GraphQLRequest request, OperationScope scope, List<byte[]> told, CancellationToken cancellation)
    {
        RequestError? fault = null;
        var use = operation.Use?.Read(variables, out fault);
        if (fault is not null)
        {
            return Answer.Of(fault);
        }

        scope.Trail.Use = use;
        var inputs = operation.Inputs(variables);
        if (inputs.ValueCount > scope.Served.Documents.Limits.MaxFilterValues)
        {
            return Answer.Of(RequestErrors.FilterValuesTooMany(inputs.ValueCount, scope.Served.Documents.Limits.MaxFilterValues));
        }

        var compiled = scope.Served.Compiler(scope.Access).Compile(operation, system, use, operation.Conditions(variables), inputs);
        scope.Trail.Decisions = compiled.Audited;
        NamedSubjects.Tell(scope.Trail, compiled.Plan, variables, inputs.Values);
        if (compiled.Plan.Faults.Count > 0)
        {
            return Answer.Of(compiled.Plan.Faults);
        }

        if (compiled.NeedsUse)
        {
            return Answer.Of(RequestErrors.UseRequired(Place.Of(operation.Definition, operation.Document.Syntax.Source)));
        }

        if (request.Wishes.Access)
        {
            told.Add(compiled.Access.Value);
        }

        if (compiled.DenialErrors is not null && operation.Use?.OnDenied(variables) == OnDenied.Reject)
        {
            return ResponseWriter.Rejected(compiled, told);
        }

        var parts = compiled.Plan.Metadata is { } part
            ? await metadata.RunAsync(part, operation, request, scope, cancellation)
            : null;
        return await records.AnswerAsync(compiled, variables, inputs.Values, scope.Trail, parts, told, cancellation);
    }
}
