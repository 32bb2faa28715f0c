using NetTopologySuite.Geometries;

namespace Catalog.Api.Space;

/// <summary>
/// A circle about a point on the ellipsoid of CGCS2000. Distances are those of the mid-latitude formula from the point: within 50 km and
/// below 60 degrees of latitude it differs from the geodesic by less than one in ten thousand.
/// </summary>
internal sealed class NearPlace
{
    /// <summary>Semi-major axis in metres, and first eccentricity squared. Source: GB 22021-2008, CGCS2000.</summary>
    private const double Axis = 6_378_137;

    private const double Flattening = 1 / 298.257222101;
    private const double Eccentricity = Flattening * (2 - Flattening);
    private const double Radian = Math.PI / 180 / PlaneGeometry.Degree;

    private static readonly Point Origin = new(0, 0);

    private readonly double _x;
    private readonly double _y;

    /// <param name="longitude">In degrees.</param>
    /// <param name="latitude">In degrees.</param>
    public NearPlace(double longitude, double latitude, double metres)
    {
        (_x, _y) = (Math.Round(longitude * PlaneGeometry.Degree), Math.Round(latitude * PlaneGeometry.Degree));
        Metres = metres;
        Box = Around(_x, _y, metres);
    }

    public double Metres { get; }

    /// <summary>What is near has a point in it.</summary>
    public PlaneGeometry Box { get; }

    /// <summary>Metres to the nearest point of a shape; zero where the place lies in it.</summary>
    public double Distance(Geometry shape)
    {
        var plane = shape.Copy();
        plane.Apply(new AroundOrigin(this));
        plane.GeometryChanged();
        return plane.Distance(Origin);
    }

    private static PlaneGeometry Around(double x, double y, double metres)
    {
        // A little more than the radius: nothing that is near may be missed.
        var reach = (metres * 1.001) + 0.01;
        var north = reach / MeridianRadius(y) / Radian;
        var (south, top) = (Math.Max(y - north, -90d * PlaneGeometry.Degree), Math.Min(y + north, 90d * PlaneGeometry.Degree));
        var widest = Math.Max(Math.Abs(south), Math.Abs(top));
        var parallel = ParallelRadius(widest);
        var east = parallel * Math.PI <= reach ? 180d * PlaneGeometry.Degree : reach / parallel / Radian;
        return PlaneGeometry.Box(
            (long)Math.Max(x - east, -180d * PlaneGeometry.Degree), (long)south, (long)Math.Min(x + east, 180d * PlaneGeometry.Degree), (long)top);
    }

    private static double Squeeze(double latitude)
    {
        var sine = Math.Sin(latitude * Radian);
        return 1 - (Eccentricity * sine * sine);
    }

    private static double MeridianRadius(double latitude) => Axis * (1 - Eccentricity) / Math.Pow(Squeeze(latitude), 1.5);

    private static double ParallelRadius(double latitude) => Axis / Math.Sqrt(Squeeze(latitude)) * Math.Cos(latitude * Radian);

    /// <summary>Lays nano-degrees into a plane of metres about the place.</summary>
    private sealed class AroundOrigin(NearPlace place) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int i)
        {
            var (x, y) = (sequence.GetX(i), sequence.GetY(i));
            var middle = (y + place._y) / 2;
            sequence.SetX(i, (x - place._x) * Radian * ParallelRadius(middle));
            sequence.SetY(i, (y - place._y) * Radian * MeridianRadius(middle));
        }
    }
}
