using Catalog.Api.Samples;
using Catalog.Api.Samples.Features;
using Catalog.Api.Space;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Union;

namespace Catalog.Tests.Samples;

public sealed class ParcelLatticeTests
{
    private const int Micro = 1_000;

    private static readonly ParcelLattice Lattice = new(1);

    [Fact]
    public void Lattice_Should_HaveParcelsForAllFeatures() => Assert.True(ParcelLattice.Capacity >= SampleSettings.MaxParcels);

    [Fact]
    public void Parcels_Should_BeOnce_When_AllAreTaken()
    {
        var first = new HashSet<GeoPoint>();
        for (var parcel = 0L; parcel < ParcelLattice.Capacity; parcel += 8)
        {
            Assert.True(first.Add(Lattice.Corners(parcel)[0]));
        }
    }

    [Fact]
    public void Parcels_Should_ShareBordersAndNothingElse()
    {
        // Those of a piece of land: all that there are within a box.
        var (middleX, middleY) = DivisionOutlines.Middle(SampleDivisions.Counties[0].Code)!.Value;
        var land = new Envelope(middleX - 15_000_000, middleX + 15_000_000, middleY - 15_000_000, middleY + 15_000_000);
        var parcels = Enumerable.Range(0, (int)ParcelLattice.Capacity).Where(parcel => land.Contains(Nano(Lattice.Corners(parcel)[0]))).Select(parcel => Shape(parcel)).ToList();
        Assert.InRange(parcels.Count, 800, 4_000);

        var tree = new STRtree<Polygon>();
        parcels.ForEach(parcel => tree.Insert(parcel.EnvelopeInternal, parcel));
        var neighbours = parcels.Select(parcel => tree.Query(parcel.EnvelopeInternal).Where(other => other != parcel && other.Intersects(parcel)).ToList()).ToList();
        Assert.All(parcels.Zip(neighbours), pair => Assert.All(pair.Second, other => Assert.True(other.Touches(pair.First), $"{pair.First}, {other}")));
        Assert.True(neighbours.Average(others => others.Count) > 5);
        // No gaps: what is in the midst is one surface without holes.
        var inner = UnaryUnionOp.Union(parcels.Where(parcel => land.Contains(parcel.EnvelopeInternal)).Cast<Geometry>());
        Assert.IsType<Polygon>(inner);
        Assert.Equal(0, ((Polygon)inner).NumInteriorRings);
    }

    [Fact]
    public void Parcels_Should_BeOfDifferentSizes_WithinTheirCounty()
    {
        var areas = new List<double>();
        for (var parcel = 0L; parcel < 20_000; parcel++)
        {
            var (geometry, fault) = PlaneGeometry.Read(SampleGeometry.Polygon(Lattice.Corners(parcel)).GeoJson);
            Assert.Null(fault);
            var county = SampleDivisions.CountyOf(Lattice.Township(parcel));
            Assert.True(DivisionOutlines.All[county.Code].Shape.Contains(geometry!.Shape), geometry.GeoJson);
            areas.Add(geometry.Shape.Area);
        }

        areas.Sort();
        Assert.InRange(areas[19_000] / areas[1_000], 3, 12);
    }

    [Fact]
    public void Parcels_Should_LieInEveryCounty_When_TheyAreFew() => Assert.Equal(
        SampleDivisions.Counties.Select(county => county.Name).Order(),
        Enumerable.Range(0, 50).Select(parcel => SampleDivisions.CountyOf(Lattice.Township(parcel)).Name).Distinct().Order());

    [Fact]
    public void Geometries_Should_BeValidAsTheyAreKept() => Assert.All(
        SampleCatalogue.All.Where(record => record.Subject is null), record => Assert.Null(PlaneGeometry.Read(record.Text("geometry")!).Fault));

    private static Polygon Shape(long parcel)
    {
        var corners = Lattice.Corners(parcel);
        return new GeometryFactory().CreatePolygon([.. corners.Append(corners[0]).Select(Nano)]);
    }

    private static Coordinate Nano(GeoPoint corner) => new((double)corner.Longitude * Micro, (double)corner.Latitude * Micro);
}
