using System.Text.Json;
using Catalog.Api.Space;
using NetTopologySuite.Geometries;

namespace Catalog.Api.Schema;

/// <summary>The scalars of places, in records and in filters.</summary>
internal static class PlaceScalars
{
    /// <summary>So many positions a place in a filter has at most: it is compared with every record about it.</summary>
    public const int MaxPositions = 1_000;

    /// <summary>Deeper than any place is; text that is deeper is none.</summary>
    private const int MaxDepth = 16;

    private static readonly string Limit = FormattableString.Invariant($"In a filter it is an object, or a variable, of {MaxPositions} positions at most.");

    public static PlaceScalar GeoJson { get; } = new(
        "GeoJson",
        $"A geometry object by RFC 7946 with coordinates in CGCS2000 (EPSG:4490): longitude before latitude, in degrees, to nine decimals. {Limit}",
        text => PlaneGeometry.Read(text, MaxPositions));

    public static PlaceScalar Area { get; } = new(
        "GeoJsonArea",
        $"A Polygon or MultiPolygon by RFC 7946 with coordinates in CGCS2000 (EPSG:4490). {Limit}",
        ReadArea);

    public static PlaceScalar Box { get; } = new(
        "BoundingBox",
        "A box by RFC 7946, section 5: [west, south, east, north] in degrees, in CGCS2000. It does not cross the 180th meridian.",
        ReadBox);

    private static (PlaneGeometry?, GeometryFault?) ReadArea(string text)
    {
        var (geometry, fault) = PlaneGeometry.Read(text, MaxPositions);
        return geometry is { Shape.Dimension: not Dimension.Surface } ? (null, new GeometryFault("no Polygon or MultiPolygon")) : (geometry, fault);
    }

    private static (PlaneGeometry?, GeometryFault?) ReadBox(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
        if (document.RootElement is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() != 4)
        {
            return (null, new GeometryFault("no list of four numbers"));
        }

        var sides = new List<long>();
        foreach (var side in array.EnumerateArray())
        {
            if (side.ValueKind == JsonValueKind.Number && side.TryGetDecimal(out var degrees) && degrees is >= -180 and <= 180)
            {
                sides.Add((long)decimal.Round(degrees * PlaneGeometry.Degree));
            }
        }

        const long Pole = 90 * PlaneGeometry.Degree;
        return sides is [var west, var south, var east, var north] && west < east && south < north && south >= -Pole && north <= Pole
            ? (PlaneGeometry.Box(west, south, east, north), null)
            : (null, new GeometryFault("no west before east and south before north, in degrees on the Earth"));
    }
}
