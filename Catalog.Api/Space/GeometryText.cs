using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Catalog.Api.Space;

/// <summary>Writes shapes of whole nano-degrees as geometry objects. Source: RFC 7946, 3.1.</summary>
internal static class GeometryText
{
    public static string Write(Geometry shape)
    {
        var text = new StringBuilder("{\"type\":\"").Append(shape.GeometryType).Append("\",\"coordinates\":");
        switch (shape)
        {
            case Point point:
                Append(text, point.Coordinate);
                break;
            case LineString line:
                Append(text, line.Coordinates, Append);
                break;
            case Polygon polygon:
                Append(text, polygon);
                break;
            case MultiPoint points:
                Append(text, points.Coordinates, Append);
                break;
            case MultiLineString lines:
                Append(text, lines.Geometries, (output, line) => Append(output, line.Coordinates, Append));
                break;
            case MultiPolygon polygons:
                Append(text, polygons.Geometries, (output, polygon) => Append(output, (Polygon)polygon));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape));
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, Polygon polygon) =>
        Append(text, polygon.Holes.Prepend(polygon.Shell), (output, ring) => Append(output, ring.Coordinates, Append));

    private static void Append(StringBuilder text, Coordinate position)
    {
        Append(text.Append('['), position.X);
        Append(text.Append(','), position.Y);
        if (!double.IsNaN(position.Z))
        {
            text.Append(',').Append(position.Z.ToString("R", CultureInfo.InvariantCulture));
        }

        text.Append(']');
    }

    private static void Append<T>(StringBuilder text, IEnumerable<T> elements, Action<StringBuilder, T> append)
    {
        var lead = '[';
        foreach (var element in elements)
        {
            append(text.Append(lead), element);
            lead = ',';
        }

        text.Append(']');
    }

    // By whole numbers, so that no digit comes of a division.
    private static void Append(StringBuilder text, double nano)
    {
        var (whole, rest) = Math.DivRem(Math.Abs((long)nano), PlaneGeometry.Degree);
        text.Append(nano < 0 ? "-" : string.Empty).Append(whole);
        if (rest > 0)
        {
            text.Append('.').Append(rest.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
        }
    }
}
