using System.Globalization;
using System.Text.Json;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Servers;

namespace Catalog.Tests.Execution;

/// <summary>Walks through a list page by page, and holds every page against the reference.</summary>
internal sealed class PageWalk(ExecutionServer server, Dice dice, Setting setting, Operation operation)
{
    private const int MostPages = 40;

    private readonly KnownCursors _cursors = new();
    private readonly List<string> _asked = [];
    private string? _error;

    public int Pages { get; private set; }

    /// <summary>What is wrong; null where nothing is.</summary>
    public async Task<Failure?> RunAsync() => await FaultAsync() is { } fault ? new Failure(_error ?? "DIFFERENT", $"{fault}\n--- asked for\n{string.Join('\n', _asked)}") : null;

    private async Task<string?> FaultAsync()
    {
        var (whole, fault) = await PageAsync("\"first\":1000");
        var cursors = CursorsOf(whole);
        if (fault is not null || cursors.Count != cursors.Distinct().Count())
        {
            return fault ?? $"A row stands in the list twice.\n{whole}";
        }

        return await WalkAsync(cursors, "first", "after", "hasNextPage", "endCursor")
            ?? await WalkAsync([.. cursors.Reverse()], "last", "before", "hasPreviousPage", "startCursor")
            ?? await JumpAsync(cursors);
    }

    /// <summary>From one end to the other: the pages are the whole list, no row twice and none left out.</summary>
    private async Task<string?> WalkAsync(IReadOnlyList<string> cursors, string size, string from, string more, string next)
    {
        var walked = new List<string>();
        string? place = null;
        for (var hasMore = true; hasMore;)
        {
            var (page, fault) = await PageAsync($"\"{size}\":{dice.Of(1, 1, 2, 3, 4, 7)}{(place is null ? "" : $",\"{from}\":\"{place}\"")}");
            if (fault is not null || walked.Count > cursors.Count)
            {
                return fault ?? $"The pages have no end.\n{page}";
            }

            var found = CursorsOf(page);
            walked.AddRange(size == "first" ? found : found.Reverse());
            var info = page!.RootElement.GetProperty("data").GetProperty("list").GetProperty("pageInfo");
            hasMore = info.GetProperty(more).GetBoolean();
            place = info.GetProperty(next).GetString();
        }

        return walked.SequenceEqual(cursors) ? null : $"The pages by {size} together are not the whole list.";
    }

    /// <summary>Between any two rows, in any direction.</summary>
    private async Task<string?> JumpAsync(IReadOnlyList<string> cursors)
    {
        for (var jumps = cursors.Count == 0 ? 0 : 5; jumps > 0 && Pages < MostPages; jumps--)
        {
            var (after, before) = (dice.Chance(0.7) ? dice.Of(cursors) : null, dice.Chance(0.7) ? dice.Of(cursors) : null);
            var (_, fault) = await PageAsync(string.Create(CultureInfo.InvariantCulture, $"\"{dice.Of("first", "last")}\":{dice.Of(0, 1, 2, 3, 100)},\"after\":{Json(after)},\"before\":{Json(before)}"));
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private static string Json(string? cursor) => cursor is null ? "null" : $"\"{cursor}\"";

    private static IReadOnlyList<string> CursorsOf(JsonDocument? page) => page is null
        ? []
        : [.. page.RootElement.GetProperty("data").GetProperty("list").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!)];

    private async Task<(JsonDocument? Page, string? Fault)> PageAsync(string arguments)
    {
        Pages++;
        _asked.Add(arguments);
        var values = operation.Values is "{}" ? $"{{{arguments}}}" : $"{operation.Values[..^1]},{arguments}}}";
        var answer = await server.AskAsync(operation.Document, values);
        if ((_error = answer.Error) is not null)
        {
            return (null, $"{answer}");
        }

        var page = JsonDocument.Parse(answer.Body);
        return (page, new AnswerComparison(_cursors).Difference(new Interpreter(setting, _cursors).Execute(operation.Document, values), answer.Body));
    }
}
