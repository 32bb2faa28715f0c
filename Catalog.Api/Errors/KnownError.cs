using GraphQL;

namespace Catalog.Api.Errors;

/// <summary>An error of this service on its way through GraphQL.NET.</summary>
internal sealed class KnownError(RequestError error) : ExecutionError(error.Message)
{
    public RequestError Error { get; } = error;
}
