using Catalog.Domain.Exports;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Export;

/// <summary>The media types of exports, and which of them a request wants.</summary>
internal static class ExportFormats
{
    private static readonly (ExportFormat Format, string Name, string Type)[] All =
    [
        (ExportFormat.JsonLines, "jsonl", "application/jsonl"),
        (ExportFormat.Csv, "csv", "text/csv"),
        (ExportFormat.Parquet, "parquet", "application/vnd.apache.parquet"),
    ];

    /// <summary>The name in an address, and the ending of a file's name.</summary>
    public static string NameOf(ExportFormat format) => All.Single(one => one.Format == format).Name;

    /// <param name="isResumed">Whether it goes on with an earlier one, whose header row it does not repeat.</param>
    public static string ContentType(ExportFormat format, bool isResumed) => format switch
    {
        ExportFormat.Csv => $"text/csv; charset=utf-8; header={(isResumed ? "absent" : "present")}",
        ExportFormat.JsonLines => "application/jsonl; charset=utf-8",
        _ => All.Single(one => one.Format == format).Type,
    };

    /// <summary>What ?format= says, or else Accept; null where that is none of them. Who does not say takes JSON Lines.</summary>
    public static ExportFormat? Negotiate(HttpRequest request)
    {
        if (request.Query.TryGetValue("format", out var name))
        {
            return Find(one => one.Name == name.ToString());
        }

        var accept = request.Headers.Accept;
        if (accept.Count == 0)
        {
            return ExportFormat.JsonLines;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges))
        {
            return null;
        }

        // Of what is wanted as much, the one that is named more closely; of those, the first here.
        var wanted = All.Select(one => (one.Format, Wish: Wish(ranges, one.Type))).Where(one => one.Wish.Quality > 0).OrderByDescending(one => one.Wish).ToList();
        return wanted.Count == 0 ? null : wanted[0].Format;
    }

    private static ExportFormat? Find(Func<(ExportFormat Format, string Name, string Type), bool> isIt)
    {
        foreach (var one in All)
        {
            if (isIt(one))
            {
                return one.Format;
            }
        }

        return null;
    }

    private static (double Quality, int Specificity) Wish(IEnumerable<MediaTypeHeaderValue> ranges, string type)
    {
        var best = (Quality: 0.0, Specificity: -1);
        foreach (var range in ranges)
        {
            var specificity = range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes && type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
            if (specificity > best.Specificity)
            {
                best = (range.Quality ?? 1, specificity);
            }
        }

        return best;
    }
}
