using System.Text;
using System.Text.Json;
using Catalog.Tests.NonInterference.Operations;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>The cursors that one database's answers held, by who got them.</summary>
internal sealed class Cursors(Asker target)
{
    private readonly Dictionary<Asker, List<string>> _known = [];

    /// <summary>A cursor, where there is one.</summary>
    public string? Find(Given.Cursor cursor)
    {
        var known = _known.Where(got => got.Key == target == cursor.IsOwn).SelectMany(got => got.Value).ToList();
        return known.Count == 0 ? null : known[^((cursor.FromLast % known.Count) + 1)];
    }

    public void Keep(Reply reply, Asker asker)
    {
        if (!_known.TryGetValue(asker, out var known))
        {
            _known[asker] = known = [];
        }

        if (reply.Body.StartsWith('{'))
        {
            using var body = JsonDocument.Parse(Encoding.Latin1.GetBytes(reply.Body));
            Keep(body.RootElement, false, known);
        }
    }

    /// <summary>The text with the name of its place for each cursor: what it is where rows have other numbers.</summary>
    public string WithoutBytes(string text, Asker asker) =>
        _known[asker].Distinct().Index().Aggregate(text, (shown, cursor) => shown.Replace($"\"{cursor.Item}\"", $"\"cursor {cursor.Index}\"", StringComparison.Ordinal));

    private static void Keep(JsonElement element, bool isCursor, List<string> known)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Keep(property.Value, property.Name.Contains("ursor", StringComparison.Ordinal), known);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Keep(item, false, known);
                }

                break;
            case JsonValueKind.String when isCursor:
                known.Add(element.GetString()!);
                break;
        }
    }
}
