using Catalog.Api.Space;
using NetTopologySuite.Geometries;

namespace Catalog.Tests.Execution.Space;

/// <summary>
/// Random valid geometries within four degrees: points, lines, surfaces with and without holes, several of each; many of them made of the
/// corners and edges of others, so that they touch, share borders and meet in corners.
/// </summary>
internal sealed class RandomShapes(Dice dice)
{
    private const long West = 112 * PlaneGeometry.Degree;
    private const long South = 28 * PlaneGeometry.Degree;
    private const int Side = 4;

    private static readonly GeometryFactory Factory = new();

    private readonly List<Geometry> _made = [];

    /// <summary>A geometry; a surface where one is wanted.</summary>
    public PlaneGeometry Next(bool isSurface = false)
    {
        while (true)
        {
            var step = dice.Of(PlaneGeometry.Degree / 2, PlaneGeometry.Degree / 2, 1_000, 1);
            var shape = _made.Count > 0 && dice.Chance(0.5) ? Beside(dice.Of(_made), step, isSurface) : Free(step, isSurface);
            if (PlaneGeometry.Read(GeometryText.Write(shape)).Geometry is { } geometry)
            {
                _made.Add(geometry.Shape);
                return geometry;
            }
        }
    }

    public PlaneGeometry NextBox()
    {
        var step = dice.Of(PlaneGeometry.Degree / 2, 1_000);
        while (true)
        {
            var box = new Envelope(Position(step), Position(step));
            if (box is { Width: > 0, Height: > 0 })
            {
                return PlaneGeometry.Box((long)box.MinX, (long)box.MinY, (long)box.MaxX, (long)box.MaxY);
            }
        }
    }

    private Geometry Free(long step, bool isSurface) => dice.Between(isSurface ? 4 : 0, 7) switch
    {
        0 => Factory.CreatePoint(Position(step)),
        1 => Factory.CreateMultiPointFromCoords([Position(step), Position(step), Position(step)]),
        2 => Factory.CreateLineString([Position(step), Position(step), Position(step)]),
        3 => Factory.CreateMultiLineString([Factory.CreateLineString([Position(step), Position(step)]), Factory.CreateLineString([Position(step), Position(step)])]),
        4 => Box(Position(step), Position(step)),
        5 => Holed(Position(step), step),
        6 => Factory.CreateMultiPolygon([Holed(Position(step), step), Holed(Position(step), step)]),
        _ => Hull([Position(step), Position(step), Position(step), Position(step), Position(step)]),
    };

    private Geometry Beside(Geometry other, long step, bool isSurface) => dice.Between(isSurface ? 3 : 0, 3) switch
    {
        0 => Factory.CreatePoint(On(other, step)),
        1 => Factory.CreateLineString([On(other, step), On(other, step)]),
        2 => Factory.CreateMultiPointFromCoords([On(other, step), On(other, step)]),
        _ => Hull([On(other, step), On(other, step), On(other, step), On(other, step)]),
    };

    /// <summary>A corner of a shape, a place amid an edge, or any.</summary>
    private Coordinate On(Geometry shape, long step)
    {
        var corners = shape.Coordinates;
        var corner = dice.Between(0, corners.Length - 1);
        return dice.Between(0, 2) switch
        {
            0 => corners[corner].Copy(),
            1 when corner + 1 < corners.Length => new Coordinate(Math.Round((corners[corner].X + corners[corner + 1].X) / 2), Math.Round((corners[corner].Y + corners[corner + 1].Y) / 2)),
            _ => Position(step),
        };
    }

    private static Polygon Box(Coordinate one, Coordinate other) => (Polygon)Factory.ToGeometry(new Envelope(one.X, Math.Max(other.X, one.X + 1), one.Y, Math.Max(other.Y, one.Y + 1)));

    private static Polygon Holed(Coordinate corner, long step)
    {
        var unit = Math.Max(step, PlaneGeometry.Degree / 4);
        var hole = Factory.ToGeometry(new Envelope(corner.X + unit, corner.X + (2 * unit), corner.Y + unit, corner.Y + (2 * unit)));
        var shell = Factory.ToGeometry(new Envelope(corner.X, corner.X + (3 * unit), corner.Y, corner.Y + (3 * unit)));
        return Factory.CreatePolygon(((Polygon)shell).Shell, [((Polygon)hole).Shell]);
    }

    private static Geometry Hull(Coordinate[] corners) => Factory.CreateMultiPointFromCoords(corners).ConvexHull();

    private Coordinate Position(long step) => new(West + Place(step), South + Place(step));

    private long Place(long step) => (long)(dice.Between(0, 1_000_000) / 1e6 * (Side * PlaneGeometry.Degree / step)) * step;
}
