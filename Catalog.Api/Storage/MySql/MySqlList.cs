using System.Text.Json;

namespace Catalog.Api.Storage.MySql;

/// <summary>The elements of a list that comes as a JSON array of strings and numbers.</summary>
internal static class MySqlList
{
    public static object?[] Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Value)];
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.Null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(element)),
    };
}
