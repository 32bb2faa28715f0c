using Catalog.Api.Space;
using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples.Features;

/// <summary>
/// The borders of all parcels that there can be: a lattice over the counties whose corners are shifted a little. Groups of four cells, parted
/// into eight fields of three sizes, are scattered over the city; where all groups are taken, the fields are its land without gaps, save
/// along the counties' borders. Neighbours share their corners to the digit.
/// </summary>
internal sealed class ParcelLattice(ulong seed)
{
    // In micro-degrees: about 116 by 122 metres.
    private const int CellWidth = 1_200;
    private const int CellHeight = 1_100;
    private const int CellsAcross = 2;
    private const int FieldsOfGroup = 8;

    /// <summary>Corners are shifted by up to a fifth of a cell, points between them by up to a twelfth more.</summary>
    private const int CornerShare = 5;
    private const int BetweenShare = 12;
    private const int Margin = 400;
    private const int NanoOfMicro = 1_000;

    /// <summary>So many groups of a side have their land in one township, mostly.</summary>
    private const int GroupsOfTownship = 16;

    private static readonly int[] FieldsOfCells = [1, 2, 1, 4];

    private static readonly Lazy<Cover> Covered = new(() => Cover.Of(SampleDivisions.Counties));

    private readonly long _first = (long)(SampleRandom.Hash(seed, "parcel groups", 0) % (ulong)Covered.Value.Groups.Count);

    /// <summary>How many parcels there can be.</summary>
    public static long Capacity => (long)Covered.Value.Groups.Count * FieldsOfGroup;

    /// <summary>The township that a parcel mostly lies in, as far as the sample knows.</summary>
    public Division Township(long parcel)
    {
        var (column, row, county) = Group(parcel);
        var area = ((((long)column / GroupsOfTownship) << 32) + (row / GroupsOfTownship)) * SampleDivisions.Counties.Count;
        return SampleAddresses.Township(SampleDivisions.Counties[county], SampleRandom.For(seed, "parcel townships", area + county));
    }

    /// <summary>Its corners, turning left; the first is not repeated at the end.</summary>
    public IReadOnlyList<GeoPoint> Corners(long parcel)
    {
        var (column, row, _) = Group(parcel);
        var field = (int)(parcel % FieldsOfGroup);
        var turn = (int)(Hash("groups", column, row) % (ulong)FieldsOfCells.Length);
        var cell = 0;
        while (field >= Fields(cell, turn))
        {
            field -= Fields(cell++, turn);
        }

        return Field((column * CellsAcross) + (cell % CellsAcross), (row * CellsAcross) + (cell / CellsAcross), Fields(cell, turn), field);
    }

    private static int Fields(int cell, int turn) => FieldsOfCells[(cell + turn) % FieldsOfCells.Length];

    private (int Column, int Row, int County) Group(long parcel)
    {
        var cover = Covered.Value;
        return cover.Groups[(int)((_first + (parcel / FieldsOfGroup * cover.Stride)) % cover.Groups.Count)];
    }

    private GeoPoint[] Field(int column, int row, int fields, int field)
    {
        var (southWest, southEast) = (Corner(column, row), Corner(column + 1, row));
        var (northEast, northWest) = (Corner(column + 1, row + 1), Corner(column, row + 1));
        var (south, north) = (Between("south", column, row, southWest, southEast), Between("south", column, row + 1, northWest, northEast));
        var (west, east) = (Between("west", column, row, southWest, northWest), Between("west", column + 1, row, southEast, northEast));
        if (fields == 1)
        {
            return [southWest, south, southEast, east, northEast, north, northWest, west];
        }

        if (fields == 2)
        {
            return (Hash("halves", column, row) % 2 == 0, field) switch
            {
                (true, 0) => [southWest, south, north, northWest, west],
                (true, _) => [south, southEast, east, northEast, north],
                (false, 0) => [southWest, south, southEast, east, west],
                _ => [west, east, northEast, north, northWest],
            };
        }

        var middle = Between("middle", column, row, Between("south", column, row, southWest, northEast), Between("south", column, row, southEast, northWest));
        return field switch
        {
            0 => [southWest, south, middle, west],
            1 => [south, southEast, east, middle],
            2 => [middle, east, northEast, north],
            _ => [west, middle, north, northWest],
        };
    }

    private GeoPoint Corner(int column, int row) =>
        Shifted("corners", column, row, Covered.Value.West + (column * CellWidth), Covered.Value.South + (row * CellHeight), CornerShare);

    private GeoPoint Between(string line, int column, int row, GeoPoint from, GeoPoint to) =>
        Shifted(line, column, row, (from.Longitude + to.Longitude) / 2, (from.Latitude + to.Latitude) / 2, BetweenShare);

    private GeoPoint Shifted(string kind, int column, int row, int longitude, int latitude, int share)
    {
        var random = SampleRandom.For(seed, kind, ((long)column << 32) + row);
        return new GeoPoint(
            longitude + random.Between(-CellWidth / share, CellWidth / share), latitude + random.Between(-CellHeight / share, CellHeight / share));
    }

    private ulong Hash(string kind, int column, int row) => SampleRandom.Hash(seed, kind, ((long)column << 32) + row);

    /// <summary>The groups that lie within one county, with their shifted corners.</summary>
    /// <param name="Stride">By so many places apart are the groups that follow each other: they are spread evenly, and none comes twice.</param>
    private sealed record Cover(int West, int South, IReadOnlyList<(int Column, int Row, int County)> Groups, long Stride)
    {
        private const int Width = CellWidth * CellsAcross;
        private const int Height = CellHeight * CellsAcross;
        private const double Golden = 0.618033988749895;

        public static Cover Of(IReadOnlyList<Division> counties)
        {
            var rings = counties.Select(county => Rings(county).ToList()).ToList();
            var corners = rings.SelectMany(county => county).SelectMany(ring => ring).ToList();
            var (west, south) = (corners.Min(corner => corner.Longitude) - Width, corners.Min(corner => corner.Latitude) - Height);
            var isBorder = new bool[((corners.Max(corner => corner.Longitude) - west) / Width) + 2, ((corners.Max(corner => corner.Latitude) - south) / Height) + 2];
            foreach (var ring in rings.SelectMany(county => county))
            {
                Mark(ring, west, south, isBorder);
            }

            var groups = new List<(int, int, int)>();
            for (var county = 0; county < rings.Count; county++)
            {
                for (var row = 0; row < isBorder.GetLength(1); row++)
                {
                    foreach (var column in Columns(rings[county], west, south + (row * Height) + (Height / 2)).Where(column => !isBorder[column, row]))
                    {
                        groups.Add((column, row, county));
                    }
                }
            }

            var stride = (long)(groups.Count * Golden);
            while (Divisor(stride, groups.Count) != 1)
            {
                stride++;
            }

            return new Cover(west, south, groups, stride);
        }

        private static IEnumerable<GeoPoint[]> Rings(Division county)
        {
            var shape = DivisionOutlines.All[county.Code].Shape;
            return Enumerable.Range(0, shape.NumGeometries)
                .Select(i => ((NetTopologySuite.Geometries.Polygon)shape.GetGeometryN(i)).Shell.Coordinates.Select(corner => new GeoPoint((int)((long)corner.X / NanoOfMicro), (int)((long)corner.Y / NanoOfMicro))).ToArray());
        }

        private static void Mark(GeoPoint[] ring, int west, int south, bool[,] isBorder)
        {
            foreach (var (from, to) in ring.Zip(ring.Skip(1)))
            {
                var (first, last) = ((Math.Min(from.Longitude, to.Longitude) - Margin - west) / Width, (Math.Max(from.Longitude, to.Longitude) + Margin - west) / Width);
                var (low, high) = ((Math.Min(from.Latitude, to.Latitude) - Margin - south) / Height, (Math.Max(from.Latitude, to.Latitude) + Margin - south) / Height);
                for (var column = first; column <= last; column++)
                {
                    for (var row = low; row <= high; row++)
                    {
                        isBorder[column, row] = true;
                    }
                }
            }
        }

        /// <summary>The columns whose middles at a latitude are within the rings: a ray from the west crosses their borders an odd number of times.</summary>
        private static IEnumerable<int> Columns(IEnumerable<GeoPoint[]> rings, int west, int latitude)
        {
            var crossings = rings
                .SelectMany(ring => ring.Zip(ring.Skip(1)))
                .Where(line => line.First.Latitude <= latitude != line.Second.Latitude <= latitude)
                .Select(line => line.First.Longitude + ((long)(line.Second.Longitude - line.First.Longitude) * (latitude - line.First.Latitude) / (line.Second.Latitude - line.First.Latitude)))
                .Order()
                .ToList();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                var first = (int)((crossings[i] - west + (Width / 2)) / Width);
                for (var column = first; west + ((long)column * Width) + (Width / 2) <= crossings[i + 1]; column++)
                {
                    yield return column;
                }
            }
        }

        private static long Divisor(long one, long other) => other == 0 ? one : Divisor(other, one % other);
    }
}
