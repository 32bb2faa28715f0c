using GraphQL;

namespace Catalog.Api.Http;

/// <summary>A request by the GraphQL-over-HTTP specification.</summary>
internal sealed record GraphQLRequest(string Query, string? OperationName, Inputs Variables)
{
    public ResponseWishes Wishes { get; init; }
}
