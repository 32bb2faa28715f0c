using System.Text;
using System.Text.Json;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Catalog.Api.Space;

/// <summary>
/// Reads geometry objects by RFC 7946, 3.1, into shapes of whole nano-degrees. Rings are turned as the standard has them; a shape that is
/// not valid by OGC 06-103r4 (a ring that crosses itself, a hole outside) is refused with its place. Collections are refused: what is not of
/// one kind is several features.
/// </summary>
internal static class GeometryReader
{
    /// <summary>So many positions a record's geometry has at most; the outline of a large country has some ten thousand.</summary>
    public const int MaxPositions = 100_000;

    private const int MaxDepth = 16;
    private const int Decimals = 9;
    private const decimal MaxLongitude = 180;
    private const decimal MaxLatitude = 90;

    /// <summary>What is further away is no mistaken place, but another unit.</summary>
    private const decimal MaxTold = 1000;
    private const int ToldDecimals = 12;

    private static readonly GeometryFactory Factory = new();

    public static (Geometry? Shape, GeometryFault? Fault) Read(string geoJson, int maxPositions)
    {
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(geoJson), new JsonDocumentOptions { MaxDepth = MaxDepth });
            var left = maxPositions;
            var shape = Geometry(document.RootElement, ref left);
            return new IsValidOp(shape).ValidationError is { } error
                ? (null, new GeometryFault(error.Message.ToLowerInvariant(), Degrees(error.Coordinate)))
                : (shape, null);
        }
        catch (JsonException)
        {
            return (null, new GeometryFault("no JSON"));
        }
        catch (InvalidOperationException)
        {
            // A name or a type with an escape that is half of a character.
            return (null, new GeometryFault("no JSON"));
        }
        catch (FaultyGeometryException faulty)
        {
            return (null, faulty.Fault);
        }
    }

    private static Geometry Geometry(JsonElement geometry, ref int left)
    {
        if (geometry.ValueKind != JsonValueKind.Object || !geometry.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw Fault("no geometry object with a type");
        }

        var members = geometry.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).ToList();
        if (type.ValueEquals("GeometryCollection"))
        {
            throw Fault("a GeometryCollection, which is several features");
        }

        if (members is not ["coordinates", "type"])
        {
            throw Fault("members that are not type and coordinates, each once");
        }

        var coordinates = geometry.GetProperty("coordinates");
        return type.GetString() switch
        {
            "Point" => Factory.CreatePoint(Position(coordinates, ref left)),
            "MultiPoint" => Factory.CreateMultiPointFromCoords(Line(coordinates, 1, ref left)),
            "LineString" => Factory.CreateLineString(Line(coordinates, 2, ref left)),
            "MultiLineString" => MultiLine(coordinates, ref left),
            "Polygon" => Polygon(coordinates, ref left),
            "MultiPolygon" => MultiPolygon(coordinates, ref left),
            _ => throw Fault("a type that RFC 7946 does not know"),
        };
    }

    private static MultiLineString MultiLine(JsonElement coordinates, ref int left)
    {
        var lines = new List<LineString>();
        foreach (var line in Elements(coordinates, 1, "lines"))
        {
            lines.Add(Factory.CreateLineString(Line(line, 2, ref left)));
        }

        return Factory.CreateMultiLineString([.. lines]);
    }

    private static MultiPolygon MultiPolygon(JsonElement coordinates, ref int left)
    {
        var polygons = new List<Polygon>();
        foreach (var polygon in Elements(coordinates, 1, "polygons"))
        {
            polygons.Add(Polygon(polygon, ref left));
        }

        return Factory.CreateMultiPolygon([.. polygons]);
    }

    private static Polygon Polygon(JsonElement coordinates, ref int left)
    {
        var rings = new List<LinearRing>();
        foreach (var ring in Elements(coordinates, 1, "rings"))
        {
            rings.Add(Ring(ring, isExterior: rings.Count == 0, ref left));
        }

        return Factory.CreatePolygon(rings[0], [.. rings.Skip(1)]);
    }

    private static LinearRing Ring(JsonElement coordinates, bool isExterior, ref int left)
    {
        var positions = Line(coordinates, 4, ref left);
        // By the height too: whoever reads it is to find the ring closed.
        if (!positions[0].Equals2D(positions[^1]) || !positions[0].Z.Equals(positions[^1].Z))
        {
            throw new FaultyGeometryException(new GeometryFault("a ring that is not closed", Degrees(positions[^1])));
        }

        // Parsers should not refuse a ring that turns the other way (RFC 7946, 3.1.6); whoever reads it from here gets it as it should be.
        if (Orientation.IsCCW(positions) != isExterior)
        {
            Array.Reverse(positions);
        }

        return Factory.CreateLinearRing(positions);
    }

    private static Coordinate[] Line(JsonElement coordinates, int least, ref int left)
    {
        var positions = new List<Coordinate>();
        foreach (var position in Elements(coordinates, least, "positions"))
        {
            positions.Add(Position(position, ref left));
        }

        return [.. positions];
    }

    private static Coordinate Position(JsonElement position, ref int left)
    {
        if (--left < 0)
        {
            throw Fault("more positions than a geometry may have");
        }

        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() is not (2 or 3))
        {
            throw Fault("a position that is not longitude, latitude and perhaps a height");
        }

        var (longitude, latitude) = (Number(position[0]), Number(position[1]));
        if (longitude is < -MaxLongitude or > MaxLongitude || latitude is < -MaxLatitude or > MaxLatitude)
        {
            throw OffTheEarth(longitude, latitude);
        }

        var (x, y) = (Nano(longitude), Nano(latitude));
        return position.GetArrayLength() == 3 ? new CoordinateZ(x, y, (double)Number(position[2])) : new Coordinate(x, y);
    }

    private static FaultyGeometryException OffTheEarth(decimal longitude, decimal latitude)
    {
        // In China nothing lies so far west and so far north at once.
        var isSwapped = longitude is > 3 and < 54 && latitude is > 73 and < 136;
        var problem = isSwapped ? "a position that is not on the Earth, as if latitude came before longitude" : "a position that is not on the Earth";
        var isTold = Math.Abs(longitude) < MaxTold && Math.Abs(latitude) < MaxTold;
        return new FaultyGeometryException(new GeometryFault(problem, isTold ? (decimal.Round(longitude, ToldDecimals), decimal.Round(latitude, ToldDecimals)) : null));
    }

    private static JsonElement.ArrayEnumerator Elements(JsonElement array, int least, string what) =>
        array.ValueKind == JsonValueKind.Array && array.GetArrayLength() >= least
            ? array.EnumerateArray()
            : throw Fault($"fewer {what} than {least}");

    private static decimal Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDecimal(out var value) ? value : throw Fault("a coordinate that is not a number");

    // INVARIANT: a whole number. A decimal with many digits is not converted exactly to a binary fraction; a whole one below 2^53 is.
    private static double Nano(decimal degrees) => decimal.ToInt64(decimal.Round(degrees, Decimals) * PlaneGeometry.Degree);

    private static (decimal, decimal) Degrees(Coordinate place) => (Degrees(place.X), Degrees(place.Y));

    private static decimal Degrees(double nano) => (decimal)Math.Round(nano) / PlaneGeometry.Degree;

    private static FaultyGeometryException Fault(string problem) => new(new GeometryFault(problem));
}
