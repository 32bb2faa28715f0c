using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Resources;
using Catalog.Api.TrustedOperations;
using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Http;

/// <summary>
/// Finds the document that a request names or sends. INVARIANT: what a trusted-only system sends goes no further than here, unless
/// it is registered for it; a document found by its hash walks through all the stages that one sent as text does.
/// </summary>
internal sealed class DocumentFinder(TrustedDocuments trusted, PersistedQueryStore persisted)
{
    public ValueTask<(GraphQLRequest? Request, RequestError? Error)> FindAsync(
        RequestParameters parameters, Caller? caller, ServedCatalogue served, AccessSnapshot access, CancellationToken cancellation)
    {
        if (caller is not null && access.IsTrustedOnly(caller.ClientId))
        {
            return FindTrustedAsync(parameters, caller.ClientId, access, cancellation);
        }

        return parameters.Name is { } name
            ? FindNamedAsync(parameters, name, caller?.ClientId, served, access, cancellation)
            : new(Request(parameters, parameters.Query!));
    }

    private static (GraphQLRequest? Request, RequestError? Error) Request(RequestParameters parameters, string document) =>
        (new GraphQLRequest(document, parameters.OperationName, parameters.Variables) { Wishes = parameters.Wishes }, null);

    private async ValueTask<(GraphQLRequest? Request, RequestError? Error)> FindTrustedAsync(
        RequestParameters parameters, ClientId system, AccessSnapshot access, CancellationToken cancellation)
    {
        var hash = parameters.Query is { } text ? DocumentHash.Of(text) : parameters.Name!.Hash;
        var operation = new TrustedOperation(system, hash);
        var document = access.Trusts(operation) ? parameters.Query ?? await trusted.FindAsync(access, operation, cancellation) : null;
        if (document is null)
        {
            return (null, RequestErrors.OperationNotTrusted());
        }

        return parameters.Name is { } name && name.Hash != hash
            ? (null, RequestErrors.DocumentHashMismatch())
            : Request(parameters, document);
    }

    private async ValueTask<(GraphQLRequest? Request, RequestError? Error)> FindNamedAsync(
        RequestParameters parameters, DocumentName name, ClientId? system, ServedCatalogue served, AccessSnapshot access, CancellationToken cancellation)
    {
        if (parameters.Query is { } text)
        {
            if (DocumentHash.Of(text) != name.Hash)
            {
                return (null, RequestErrors.DocumentHashMismatch());
            }

            if (name.IsAutomatic)
            {
                await KeepAsync(system, name.Hash, text, served, access, cancellation);
            }

            return Request(parameters, text);
        }

        var document = system is null ? null : await trusted.FindAsync(access, new TrustedOperation(system, name.Hash), cancellation);
        if (name.IsAutomatic)
        {
            document ??= persisted.Find(system, name.Hash);
            return document is null ? (null, RequestErrors.PersistedQueryNotFound()) : Request(parameters, document);
        }

        return document is null ? (null, RequestErrors.DocumentIdUnknown()) : Request(parameters, document);
    }

    private async ValueTask KeepAsync(
        ClientId? system, DocumentHash hash, string text, ServedCatalogue served, AccessSnapshot access, CancellationToken cancellation)
    {
        // Only registered systems have a compartment: their number is bounded, that of names in tokens is not.
        if (!persisted.Takes(text) || (system is not null && !access.Knows(system)))
        {
            return;
        }

        var (valid, _) = await served.Documents.ReadAsync(text, cancellation);
        // Callers without a token share one compartment, and a document on records may name a person.
        if (valid is not null && (system is not null || !valid.Operations.Any(operation => operation.SelectsRecords)))
        {
            persisted.Keep(system, hash, text);
        }
    }
}
