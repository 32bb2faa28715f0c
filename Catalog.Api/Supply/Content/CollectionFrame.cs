using System.Text.Json;

namespace Catalog.Api.Supply.Content;

/// <summary>What stands around the features of a collection. Source: RFC 7946, 3.3.</summary>
internal static class CollectionFrame
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>
    /// Names of coordinate systems whose numbers are those of CGCS2000: RFC 7946 has no member crs, but its forerunner of 2008 had.
    /// </summary>
    private static readonly string[] Systems = ["urn:ogc:def:crs:EPSG::4490", "urn:ogc:def:crs:OGC:1.3:CRS84"];

    /// <summary>What is wrong with a collection without its features; null where nothing is.</summary>
    public static string? Problem(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Problem(document.RootElement) : "is no FeatureCollection";
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Also a name with an escape that is half of a character.
            return "is no FeatureCollection";
        }
    }

    /// <summary>Whether coordinates of that system are taken.</summary>
    public static bool IsKnown(JsonElement crs) =>
        crs.ValueKind == JsonValueKind.Object
        && crs.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("name")
        && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && Systems.Contains(name.GetString());

    private static string? Problem(JsonElement collection)
    {
        foreach (var members in collection.EnumerateObject().GroupBy(member => member.Name, member => member.Value, StringComparer.Ordinal))
        {
            switch (members.Key)
            {
                case "type" or "features" or "crs" when members.Count() > 1:
                    return "names a member twice";
                case "type" when members.Single() is not { ValueKind: JsonValueKind.String } type || !type.ValueEquals("FeatureCollection"):
                    return "is no FeatureCollection";
                case "crs" when !IsKnown(members.Single()):
                    return $"names another coordinate system than {string.Join(" or ", Systems)}";
                default:
                    break;
            }
        }

        return null;
    }
}
