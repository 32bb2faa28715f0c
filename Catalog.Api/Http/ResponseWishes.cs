using Catalog.Api.Limits;

namespace Catalog.Api.Http;

/// <summary>What a request asks to be told beside data, by its headers.</summary>
/// <param name="Cost">Whether it asks what its operation costs: GraphQL-Cost.</param>
/// <param name="Access">Whether it asks how each item was decided: Catalog-Access: explain.</param>
internal readonly record struct ResponseWishes(CostReport Cost, bool Access)
{
    private const string AccessHeader = "Catalog-Access";

    public static ResponseWishes Of(IHeaderDictionary headers) => new(
        CostHeader.Of(headers),
        headers.TryGetValue(AccessHeader, out var value) && string.Equals(value, "explain", StringComparison.OrdinalIgnoreCase));
}
