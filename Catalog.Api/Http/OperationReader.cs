using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Documents;
using Catalog.Api.Errors;
using Catalog.Api.Resources;
using Catalog.Api.Schema;
using GraphQLParser.AST;

namespace Catalog.Api.Http;

/// <summary>Leads a request through its document to the operation that it asks for.</summary>
internal sealed class OperationReader(CatalogueKeeper catalogues, AccessBookKeeper access, DocumentFinder documents)
{
    /// <returns>The operation, or why there is none.</returns>
    public async ValueTask<(AskedOperation? Asked, Answer? Refusal)> ReadAsync(RequestParameters parameters, bool isGet, RequestTrail trail, CancellationToken cancellation)
    {
        // INVARIANT: the version first. The rules may then be those of a later one, and never of an earlier one that it has narrowed.
        var (served, snapshot) = (catalogues.Served, access.Current);
        (trail.Access, trail.CatalogueVersion, trail.DocumentText) = (snapshot, served.Version.Number, parameters.Query);
        var (request, unknown) = await documents.FindAsync(parameters, trail.Caller, served, snapshot, cancellation);
        if (request is null)
        {
            return (null, Answer.Of(unknown!));
        }

        trail.DocumentText = request.Query;
        var document = await served.Documents.ReadAsync(request.Query, cancellation);
        if (document.Document is null)
        {
            return (null, Answer.Of(document.Errors));
        }

        if (OperationChoice.Choose(document.Document, request.OperationName, out var refusal) is not { } operation)
        {
            return (null, Answer.Of(refusal!));
        }

        trail.Begin(operation);
        if (isGet && operation.Definition.Operation != OperationType.Query)
        {
            return (null, Answer.Of(RequestErrors.OperationNotByGet()));
        }

        var (variables, faults) = await served.Documents.CoerceAsync(operation, request.Variables, cancellation);
        return faults.Count > 0
            ? (null, Answer.Of(faults))
            : (new AskedOperation(operation, variables, request, new OperationScope(trail, served, snapshot)), null);
    }
}
