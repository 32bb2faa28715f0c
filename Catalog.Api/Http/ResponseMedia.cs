using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Http;

/// <summary>The media type of an answer, by what the request accepts. Source: GraphQL over HTTP, sections 5 and 6.</summary>
internal sealed class ResponseMedia
{
    /// <summary>The status tells of the request: a document that is not valid is a 4xx.</summary>
    public static readonly ResponseMedia GraphQLResponse = new("application/graphql-response+json", true);

    /// <summary>The older type, whose status tells of the transport alone.</summary>
    public static readonly ResponseMedia Json = new("application/json", false);

    /// <summary>A list of rejections, one a line.</summary>
    public static readonly ResponseMedia JsonLines = new("application/jsonl", true);

    public static readonly ResponseMedia Csv = new("text/csv", true);

    private ResponseMedia(string type, bool hasStatusOfRequest)
    {
        ContentType = $"{type}; charset=utf-8";
        Type = type;
        HasStatusOfRequest = hasStatusOfRequest;
    }

    public string ContentType { get; }

    public bool HasStatusOfRequest { get; }

    private string Type { get; }

    /// <summary>The media type to answer in; null where none is acceptable. Who does not say takes application/json.</summary>
    public static ResponseMedia? Negotiate(StringValues accept)
    {
        if (accept is [] or ["*/*"] or ["application/json"])
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges))
        {
            return null;
        }

        var (json, response) = (Quality(ranges, Json), Quality(ranges, GraphQLResponse));
        if (Math.Max(json, response) <= 0)
        {
            return null;
        }

        // Named and wanted as much, the newer type is the better one; a wildcard says nothing of knowing it.
        var isNamed = ranges.Any(range => range.MediaType.Equals(GraphQLResponse.Type, StringComparison.OrdinalIgnoreCase));
        return isNamed && response >= json ? GraphQLResponse : json > 0 ? Json : GraphQLResponse;
    }

    private static double Quality(IEnumerable<MediaTypeHeaderValue> ranges, ResponseMedia media)
    {
        var best = (Specificity: -1, Quality: 0.0);
        foreach (var range in ranges)
        {
            var specificity = range.MatchesAllTypes ? 0
                : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals(media.Type, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
            if (specificity > best.Specificity)
            {
                best = (specificity, range.Quality ?? 1);
            }
        }

        return best.Quality;
    }
}
