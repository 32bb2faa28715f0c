using System.Text.Json.Serialization;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Catalog.Api.Space;

/// <summary>
/// A valid geometry of points, lines or surfaces in CGCS2000 (EPSG:4490), as the program reckons with it: in the plane of longitude and
/// latitude, in which RFC 7946 draws straight lines, in whole nano-degrees (a tenth of a millimetre). Whole numbers are what every
/// engine reckons with exactly, so that all come to one answer.
/// </summary>
internal sealed class PlaneGeometry
{
    /// <summary>Nano-degrees of a degree.</summary>
    public const long Degree = 1_000_000_000;

    private PlaneGeometry(Geometry shape, string geoJson)
    {
        Shape = shape;
        GeoJson = geoJson;
    }

    /// <summary>Its coordinates are whole numbers of nano-degrees.</summary>
    [JsonIgnore]
    public Geometry Shape { get; }

    /// <summary>
    /// Its one form as text by RFC 7946: no blanks, nine decimals at most, exterior rings counterclockwise and holes clockwise. Heights stand
    /// as they were given.
    /// </summary>
    public string GeoJson { get; }

    /// <summary>The middle of its bounding box in nano-degrees, rounded down.</summary>
    [JsonIgnore]
    public (long X, long Y) Middle
    {
        get
        {
            var box = Shape.EnvelopeInternal;
            return (Half(box.MinX, box.MaxX), Half(box.MinY, box.MaxY));
        }
    }

    /// <summary>How many positions it has.</summary>
    [JsonIgnore]
    public int Positions => Shape.NumPoints;

    /// <summary>Reads a geometry object; what is wrong with it, where it is none or not valid.</summary>
    /// <param name="maxPositions">So many positions it may have.</param>
    public static (PlaneGeometry? Geometry, GeometryFault? Fault) Read(string geoJson, int maxPositions = GeometryReader.MaxPositions)
    {
        var (shape, fault) = GeometryReader.Read(geoJson, maxPositions);
        return shape is null ? (null, fault) : (new PlaneGeometry(shape, GeometryText.Write(shape)), null);
    }

    /// <summary>The rectangle between two meridians and two parallels, its borders included, in nano-degrees.</summary>
    public static PlaneGeometry Box(long west, long south, long east, long north)
    {
        var shape = new GeometryFactory().CreatePolygon(
            [new Coordinate(west, south), new Coordinate(east, south), new Coordinate(east, north), new Coordinate(west, north), new Coordinate(west, south)]);
        return new PlaneGeometry(shape, GeometryText.Write(shape));
    }

    /// <summary>Its shape as well-known binary (OGC 06-103r4), little-endian, in nano-degrees, without heights.</summary>
    public byte[] ToWkb() => new WKBWriter(ByteOrder.LittleEndian, false, false).Write(Shape);

    private static long Half(double from, double to) => (long)Math.Floor((from + to) / 2);
}
