using System.Text.Json;
using Catalog.Api.Samples;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Catalog.Tests.Samples;

public sealed class SampleFeaturesTests
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private static readonly Envelope Xianning = new(113.53, 114.97, 29.03, 30.32);

    [Fact]
    public void Geometries_Should_BeValidAndInsideTheCity()
    {
        var kinds = new HashSet<string>();
        foreach (var record in Features())
        {
            var geometry = Geometry(record);

            Assert.True(geometry.IsValid, record.Text("geometry"));
            Assert.True(Xianning.Contains(geometry.EnvelopeInternal), record.Text("geometry"));
            kinds.Add(geometry.GeometryType);
        }

        Assert.Equal(["LineString", "Point", "Polygon"], kinds.Order());
    }

    [Fact]
    public void Rings_Should_TurnByTheRightHandRule()
    {
        var polygons = Features().Select(Geometry).OfType<Polygon>().ToList();

        Assert.All(polygons, polygon => Assert.True(Orientation.IsCCW(polygon.ExteriorRing.CoordinateSequence)));
        Assert.All(polygons.SelectMany(polygon => polygon.InteriorRings), hole => Assert.False(Orientation.IsCCW(hole.CoordinateSequence)));
        Assert.Contains(polygons, polygon => polygon.NumInteriorRings > 0);
    }

    [Theory]
    [InlineData("LandParcel", "area", 1)]
    [InlineData("PlanningZone", "area", 1)]
    [InlineData("ForestStand", "area", 10_000)]
    [InlineData("GrasslandParcel", "area", 10_000)]
    [InlineData("FisheryZone", "area", 10_000)]
    [InlineData("WaterBody", "surfaceArea", 1_000_000)]
    public void Areas_Should_AgreeWithTheirPolygons(string register, string field, int squareMetres)
    {
        foreach (var record in SampleCatalogue.Of(register).Where(record => record.Value(field) is not null))
        {
            var geometry = Geometry(record);
            var degree = 111_320d;
            var measured = geometry.Area * degree * degree * Math.Cos(geometry.Centroid.Y * Math.PI / 180);

            Assert.InRange((double)(decimal)record.Value(field)! * squareMetres / measured, 0.98, 1.02);
        }
    }

    [Fact]
    public void Coordinates_Should_HaveSixDecimals()
    {
        Assert.All(Features(), record => Assert.Matches(@"^[^0-9]*\[{1,3}(-?\d+\.\d{6}[,\[\]]*)+\}$", record.Text("geometry")));
    }

    private static IEnumerable<SampleRecord> Features() => SampleCatalogue.All.Where(record => record.Subject is null);

    private static Geometry Geometry(SampleRecord record) => JsonSerializer.Deserialize<Geometry>(record.Text("geometry")!, GeoJson)!;
}
