using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalog.Tests.Resources;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>Faults of what stands around the plan, as changes of what goes over the wire.</summary>
internal static partial class PlantedExchanges
{
    /// <summary>A plan is kept by its document alone: who asks it first decides what all others get.</summary>
    public static Func<PlantedExchange, Task<HttpResponseMessage>> PlanOfWhoeverAskedFirst()
    {
        var first = new ConcurrentDictionary<string, HttpRequestMessage>(StringComparer.Ordinal);
        return async exchange =>
        {
            var text = await exchange.TextAsync();
            var query = text.StartsWith('{') && JsonDocument.Parse(text).RootElement.TryGetProperty("query", out var document) ? document.GetString() : text;
            var kept = first.GetOrAdd($"{exchange.Request.RequestUri!.Authority}{exchange.Request.Headers.Accept}{query}", await CopyAsync(exchange.Request));
            return await exchange.SendAsync(await CopyAsync(kept));
        };
    }

    /// <summary>An error suggests a value that the database holds.</summary>
    public static Task<HttpResponseMessage> SuggestionOfAValue(PlantedExchange exchange) => exchange.ChangeAsync(async body =>
        body.Contains("\"DOCUMENT_INVALID\"", StringComparison.Ordinal)
            ? body.Replace(".\"", $". Did you mean {JsonEncodedText.Encode(await LastValueAsync(exchange, await exchange.TextAsync()))}?\"", StringComparison.Ordinal)
            : body);

    /// <summary>The refusal of a filter tells, in its wording, whether the filter would have found a row.</summary>
    public static Task<HttpResponseMessage> RefusalThatKnows(PlantedExchange exchange) => exchange.ChangeAsync(async body =>
    {
        var text = Regex.Unescape(await exchange.TextAsync());
        foreach (var (table, column) in Denied(body).Where(_ => text.Contains("where", StringComparison.Ordinal)))
        {
            foreach (var value in Quoted().Matches(text).Select(match => match.Groups["value"].Value).Where(value => value.Length > 0))
            {
                if (await exchange.ReadAsync($"SELECT EXISTS (SELECT 1 FROM \"record_{table}\" WHERE \"{column}\" LIKE $p0 || '%')", value) == "1")
                {
                    return body.Replace("is denied", "is  denied", StringComparison.Ordinal);
                }
            }
        }

        return body;
    });

    private static IEnumerable<(string Table, string Column)> Denied(string body) =>
        Code().Matches(body)
            .Select(match => FirstBatch.Catalogue.Items.FirstOrDefault(item => item.Item.Code.Value == match.Groups["code"].Value))
            .Where(item => item is not null)
            .Select(item => (item!.Resource.TypeName, item.Item.Field));

    private static async Task<string> LastValueAsync(PlantedExchange exchange, string text)
    {
        var resource = FirstBatch.Catalogue.Resources.FirstOrDefault(resource => text.Contains(resource.Plural, StringComparison.Ordinal));
        return resource is null ? string.Empty : await exchange.ReadAsync($"SELECT \"{resource.Items[^1].Field}\" FROM \"record_{resource.TypeName}\" ORDER BY \"_id\" DESC LIMIT 1");
    }

    private static async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync());
            copy.Content.Headers.ContentType = content.Headers.ContentType;
        }

        return copy;
    }

    [GeneratedRegex("\"item\":\"(?<code>[^\"]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex("\"(?<value>[^\"\\\\]*)\"")]
    private static partial Regex Quoted();
}
