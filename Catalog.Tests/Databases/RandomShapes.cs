using Catalog.Api.Space;

namespace Catalog.Tests.Databases;

/// <summary>Random geometries on a coarse grid, so that edges and corners are often shared.</summary>
internal sealed class RandomShapes(int seed)
{
    private const int Cells = 12;

    // No binary fraction of a degree.
    private const decimal Step = 0.1m;

    private readonly Random _random = new(seed);

    public PlaneGeometry Any() => _random.Next(8) switch
    {
        0 or 1 => Read($$"""{"type":"Point","coordinates":{{Position()}}}"""),
        2 => Read($$"""{"type":"MultiPoint","coordinates":[{{Position()}},{{Position()}}]}"""),
        3 => Read($$"""{"type":"LineString","coordinates":[{{Position()}},{{Position()}},{{Position()}}]}"""),
        4 => Box(),
        _ => Surface(),
    } ?? Any();

    /// <summary>A box, a triangle, a box with a hole, or two boxes.</summary>
    public PlaneGeometry Surface()
    {
        var (x, y) = (_random.Next(Cells - 4), _random.Next(Cells - 4));
        return _random.Next(4) switch
        {
            0 => Box(),
            1 => Read($$"""{"type":"Polygon","coordinates":[{{Ring(x, y, x + 4, y + 4)}},{{Ring(x + 1, y + 1, x + 2 + _random.Next(2), y + 3)}}]}"""),
            2 => Read($$"""{"type":"MultiPolygon","coordinates":[[{{Ring(x, y, x + 1, y + 2)}}],[{{Ring(x + 2, y, x + 4, y + 3)}}]]}"""),
            _ => Read($$"""{"type":"Polygon","coordinates":[{{Triangle()}}]}"""),
        } ?? Surface();
    }

    public PlaneGeometry Box()
    {
        var (x, y) = (_random.Next(Cells - 1), _random.Next(Cells - 1));
        return Read($$"""{"type":"Polygon","coordinates":[{{Ring(x, y, x + 1 + _random.Next(Cells - x), y + 1 + _random.Next(Cells - y))}}]}""")!;
    }

    private static PlaneGeometry? Read(string geoJson) => PlaneGeometry.Read(geoJson).Geometry;

    private static string Ring(int west, int south, int east, int north) =>
        $"[{Position(west, south)},{Position(east, south)},{Position(east, north)},{Position(west, north)},{Position(west, south)}]";

    private string Triangle()
    {
        var first = Position();
        return $"[{first},{Position()},{Position()},{first}]";
    }

    private string Position() => Position(_random.Next(Cells + 1), _random.Next(Cells + 1));

    private static string Position(int x, int y) => FormattableString.Invariant($"[{x * Step},{y * Step}]");
}
