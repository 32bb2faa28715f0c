using System.Text;
using System.Text.Json;

namespace Catalog.Domain.Supply;

/// <summary>Checks the structure of geometry objects, and that their positions are on the Earth. Source: RFC 7946.</summary>
public static class SuppliedGeometry
{
    private const int MaxDepth = 16;

    public static bool IsValid(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return IsGeometry(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsGeometry(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        var members = geometry.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).ToList();
        if (type.ValueEquals("GeometryCollection"))
        {
            return members is ["geometries", "type"] && geometry.GetProperty("geometries") is { ValueKind: JsonValueKind.Array } parts && parts.EnumerateArray().All(IsGeometry);
        }

        return members is ["coordinates", "type"] && geometry.GetProperty("coordinates") is var coordinates && type.GetString() switch
        {
            "Point" => IsPosition(coordinates),
            "MultiPoint" => All(coordinates, 0, IsPosition),
            "LineString" => IsLine(coordinates),
            "MultiLineString" => All(coordinates, 0, IsLine),
            "Polygon" => All(coordinates, 1, IsRing),
            "MultiPolygon" => All(coordinates, 0, polygon => All(polygon, 1, IsRing)),
            _ => false,
        };
    }

    private static bool IsLine(JsonElement line) => All(line, 2, IsPosition);

    private static bool IsRing(JsonElement ring) => All(ring, 4, IsPosition)
        && ring[0].EnumerateArray().Select(number => number.GetDouble()).SequenceEqual(ring[ring.GetArrayLength() - 1].EnumerateArray().Select(number => number.GetDouble()));

    private static bool IsPosition(JsonElement position) =>
        position.ValueKind == JsonValueKind.Array
        && position.GetArrayLength() is 2 or 3
        && position.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number)
        && position[0].GetDouble() is >= -180 and <= 180
        && position[1].GetDouble() is >= -90 and <= 90;

    private static bool All(JsonElement array, int least, Func<JsonElement, bool> holds) =>
        array.ValueKind == JsonValueKind.Array && array.GetArrayLength() >= least && array.EnumerateArray().All(holds);
}
