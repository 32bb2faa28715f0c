using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Resources;
using Catalog.Api.Schema;
using GraphQLParser.AST;

namespace Catalog.Api.Http;

/// <summary>Leads a request through documents, decisions and plan to its answer.</summary>
internal sealed class OperationRunner(CatalogueKeeper catalogues, AccessBookKeeper access, RecordExecution records, MetadataExecution metadata)
{
    public async Task<Answer> RunAsync(GraphQLRequest request, bool isGet, Caller? caller, CancellationToken cancellation)
    {
        var served = catalogues.Served;
        var document = await served.Documents.ReadAsync(request.Query, cancellation);
        if (document.Document is null)
        {
            return Answer.Of(document.Errors);
        }

        if (OperationChoice.Choose(document.Document, request.OperationName, out var refusal) is not { } operation)
        {
            return Answer.Of(refusal!);
        }

        if (isGet && operation.Definition.Operation != OperationType.Query)
        {
            return Answer.Of(RequestErrors.OperationNotByGet());
        }

        var (variables, faults) = await served.Documents.CoerceAsync(operation, request.Variables, cancellation);
        if (faults.Count > 0)
        {
            return Answer.Of(faults);
        }

        var scope = new OperationScope(caller, served, access.Current);
        return operation.SelectsRecords
            ? await RunRecordsAsync(operation, variables, request, scope, cancellation)
            : await metadata.AnswerAsync(operation, request, scope, cancellation);
    }

    private async Task<Answer> RunRecordsAsync(
        Operation operation, OperationVariables variables, GraphQLRequest request, OperationScope scope, CancellationToken cancellation)
    {
        if (scope.Caller is not { } caller)
        {
            return TokenAnswers.Of(TokenRefusal.Required);
        }

        if ((caller.Scopes & (Scopes.Read | Scopes.Steward)) == 0)
        {
            return Answer.Of(RequestErrors.ScopeRequired());
        }

        if (!scope.Access.Knows(caller.ClientId))
        {
            return Answer.Of(RequestErrors.SystemUnknown());
        }

        RequestError? fault = null;
        var use = operation.Use?.Read(variables, out fault);
        if (fault is not null)
        {
            return Answer.Of(fault);
        }

        var inputs = operation.Inputs(variables);
        var compiled = scope.Served.Compiler(scope.Access).Compile(operation, caller.ClientId, use, operation.Conditions(variables), inputs);
        if (compiled.Plan.Faults.Count > 0)
        {
            return Answer.Of(compiled.Plan.Faults);
        }

        if (compiled.NeedsUse)
        {
            return Answer.Of(RequestErrors.UseRequired(Place.Of(operation.Definition, operation.Document.Syntax.Source)));
        }

        if (compiled.DenialErrors is not null && operation.Use?.OnDenied(variables) == OnDenied.Reject)
        {
            return ResponseWriter.Rejected(compiled);
        }

        var parts = compiled.Plan.Metadata is { } part
            ? await metadata.RunAsync(part, operation, request, scope, cancellation)
            : null;
        return await records.AnswerAsync(compiled, variables, inputs.Values, parts, cancellation);
    }
}
