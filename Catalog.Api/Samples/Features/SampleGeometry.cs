using System.Text;

namespace Catalog.Api.Samples.Features;

/// <summary>A geometry as GeoJSON (RFC 7946), with its measures.</summary>
/// <param name="SquareMetres">The area of a polygon; zero of others.</param>
/// <param name="Metres">The length of a line; zero of others.</param>
internal sealed record SampleGeometry(string GeoJson, decimal SquareMetres, decimal Metres)
{
    /// <summary>Sixteen directions, from east by north.</summary>
    private static readonly (double East, double North)[] Directions = [.. Enumerable.Range(0, 16).Select(Direction)];

    public static SampleGeometry Point(GeoPoint at)
    {
        var text = new StringBuilder("""{"type":"Point","coordinates":""");
        at.Write(text);
        return new SampleGeometry(text.Append('}').ToString(), 0, 0);
    }

    /// <summary>A course that winds eastwards.</summary>
    public static SampleGeometry Line(GeoPoint centre, double metres, SampleRandom random)
    {
        var points = new List<GeoPoint>();
        var count = random.Between(5, 12);
        for (var i = 0; i < count; i++)
        {
            points.Add(centre.Moved(metres * (((double)i / (count - 1)) - 0.5), metres * random.Between(-80, 80) / 1000));
        }

        var text = new StringBuilder("""{"type":"LineString","coordinates":""");
        Write(text, points);
        var length = points.Zip(points.Skip(1), (from, to) => Distance(to.From(from))).Sum();
        return new SampleGeometry(text.Append('}').ToString(), 0, (decimal)Math.Round(length, 3));
    }

    /// <summary>A shape around a point; the exterior ring turns left and a hole turns right, as the standard has it.</summary>
    public static SampleGeometry Polygon(GeoPoint centre, double squareMetres, SampleRandom random, bool hasIsland = false)
    {
        // A ring of mean radius r with sixteen corners has about three times the square of r.
        var radius = Math.Sqrt(squareMetres / 3);
        var exterior = Ring(centre, Directions, () => radius * random.Between(820, 1160) / 1000);
        var text = new StringBuilder("""{"type":"Polygon","coordinates":[""");
        Write(text, exterior);
        var area = Area(exterior, centre);
        if (hasIsland)
        {
            var island = Ring(centre, Directions.Reverse(), () => radius * random.Between(120, 180) / 1000);
            text.Append(',');
            Write(text, island);
            area += Area(island, centre);
        }

        return new SampleGeometry(text.Append("]}").ToString(), (decimal)Math.Round(area, 2), 0);
    }

    /// <summary>The shape with these corners, which turn left.</summary>
    public static SampleGeometry Polygon(IReadOnlyList<GeoPoint> corners)
    {
        List<GeoPoint> exterior = [.. corners, corners[0]];
        var text = new StringBuilder("""{"type":"Polygon","coordinates":[""");
        Write(text, exterior);
        return new SampleGeometry(text.Append("]}").ToString(), (decimal)Math.Round(Area(exterior, corners[0]), 2), 0);
    }

    private static List<GeoPoint> Ring(GeoPoint centre, IEnumerable<(double East, double North)> directions, Func<double> radius)
    {
        var points = new List<GeoPoint>();
        foreach (var (east, north) in directions)
        {
            var reach = radius();
            points.Add(centre.Moved(east * reach, north * reach));
        }

        points.Add(points[0]);
        return points;
    }

    /// <summary>The area within a ring that turns left; below zero where it turns right.</summary>
    private static double Area(List<GeoPoint> ring, GeoPoint centre)
    {
        var area = 0d;
        for (var i = 0; i < ring.Count - 1; i++)
        {
            var (east, north) = ring[i].From(centre);
            var (nextEast, nextNorth) = ring[i + 1].From(centre);
            area += (east * nextNorth) - (nextEast * north);
        }

        return area / 2;
    }

    private static void Write(StringBuilder text, List<GeoPoint> points)
    {
        text.Append('[');
        for (var i = 0; i < points.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            points[i].Write(text);
        }

        text.Append(']');
    }

    private static double Distance((double East, double North) way) => Math.Sqrt((way.East * way.East) + (way.North * way.North));

    private static (double East, double North) Direction(int sixteenth)
    {
        // The cosines of 0, 22.5, 45, 67.5 and 90 degrees, written out: a library's may differ in the last digit.
        ReadOnlySpan<double> cosines = [1, 0.923879532511287, 0.707106781186548, 0.382683432365090, 0];
        var (quarter, step) = Math.DivRem(sixteenth, 4);
        var (along, across) = (cosines[step], cosines[4 - step]);
        return quarter switch
        {
            0 => (along, across),
            1 => (-across, along),
            2 => (-along, -across),
            _ => (across, -along),
        };
    }
}
