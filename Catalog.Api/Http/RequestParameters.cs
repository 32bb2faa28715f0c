using System.Text.Json;
using Catalog.Api.Errors;
using GraphQL;

namespace Catalog.Api.Http;

/// <summary>The parameters of a request as they were sent, by the GraphQL-over-HTTP specification and its appendix A.</summary>
/// <param name="Query">The document; null where it is only named.</param>
/// <param name="Name">The hash that names the document; null where only its text is sent. One of the two is there.</param>
internal sealed record RequestParameters(string? Query, DocumentName? Name, string? OperationName, Inputs Variables)
{
    public ResponseWishes Wishes { get; init; }

    /// <param name="extensions">An object, or nothing.</param>
    public static (RequestParameters? Request, RequestError? Error) Read(
        string? query, string? documentId, JsonElement extensions, string? operationName, Inputs variables)
    {
        var (name, error) = PersistedQueryParameter.Read(extensions);
        if (error is not null)
        {
            return (null, error);
        }

        if (documentId is not null)
        {
            if (name is not null)
            {
                return (null, RequestErrors.ParameterInvalid("documentId", "sent without 'extensions.persistedQuery'"));
            }

            if ((name = DocumentName.OfDocumentId(documentId)) is null)
            {
                return (null, RequestErrors.ParameterInvalid("documentId", "'sha256:' and 64 hexadecimal digits"));
            }
        }

        query = string.IsNullOrWhiteSpace(query) ? null : query;
        return query is null && name is null
            ? (null, RequestErrors.QueryMissing())
            : (new RequestParameters(query, name, operationName, variables), null);
    }
}
