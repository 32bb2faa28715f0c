using System.Text;
using System.Text.Json;
using Catalog.Tests.NonInterference.Operations;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>The cursors that one database's answers held, of the target and of others.</summary>
internal sealed class Cursors
{
    private readonly List<string> _own = [];
    private readonly List<string> _foreign = [];

    public string Resolve(Given.Cursor cursor)
    {
        var known = cursor.IsOwn ? _own : _foreign;
        return known.Count == 0 ? "none" : known[^((cursor.FromLast % known.Count) + 1)];
    }

    public void Keep(Reply reply, bool isOwn)
    {
        if (reply.Body.StartsWith('{'))
        {
            using var body = JsonDocument.Parse(Encoding.Latin1.GetBytes(reply.Body));
            Keep(body.RootElement, false, isOwn ? _own : _foreign);
        }
    }

    /// <summary>The text with the name of its place for each cursor: what it is where rows have other numbers.</summary>
    public string WithoutBytes(string text) =>
        _own.Distinct().Index().Aggregate(text, (shown, cursor) => shown.Replace($"\"{cursor.Item}\"", $"\"cursor {cursor.Index}\"", StringComparison.Ordinal));

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
