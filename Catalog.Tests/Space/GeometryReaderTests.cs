using System.Diagnostics;
using System.Globalization;
using System.Text;
using Catalog.Api.Space;
using Catalog.Domain.Supply;
using Catalog.Tests.Resources;

namespace Catalog.Tests.Space;

/// <summary>Geometries as they come in: what is put right, and what is refused, with its place.</summary>
public sealed class GeometryReaderTests
{
    private const string Square = "[[0,0],[4,0],[4,4],[0,4],[0,0]]";
    private const string Hole = "[[1,1],[1,2],[2,2],[2,1],[1,1]]";

    [Theory]
    [InlineData("31.500000001")]
    [InlineData("0.000000001")]
    [InlineData("89.999999999")]
    [InlineData("-89.999999999")]
    public void Coordinate_Should_KeepItsDigits_When_ItHasNine(string latitude) => Assert.Equal(
        $"{{\"type\":\"Point\",\"coordinates\":[114.123456789,{latitude}]}}",
        PlaneGeometry.Read($"{{\"type\":\"Point\",\"coordinates\":[114.123456789,{latitude}]}}").Geometry!.GeoJson);

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[114.3,29.8]}""", """{"type":"Point","coordinates":[114.3,29.8]}""")]
    [InlineData(""" {"coordinates": [ 1.143000e2 , 29.80 ], "type":"Poi\u006et"} """, """{"type":"Point","coordinates":[114.3,29.8]}""")]
    [InlineData("""{"type":"Point","coordinates":[-0.0,-0.0000000001]}""", """{"type":"Point","coordinates":[0,0]}""")]
    [InlineData("""{"type":"Point","coordinates":[-0.5,0.0000000014]}""", """{"type":"Point","coordinates":[-0.5,0.000000001]}""")]
    [InlineData("""{"type":"Point","coordinates":[55.51819113000000000,-33.8483633310000000000001]}""", """{"type":"Point","coordinates":[55.51819113,-33.848363331]}""")]
    [InlineData("""{"type":"Point","coordinates":[180,-90]}""", """{"type":"Point","coordinates":[180,-90]}""")]
    [InlineData("""{"type":"Point","coordinates":[114.3,29.8,-12.50]}""", """{"type":"Point","coordinates":[114.3,29.8,-12.5]}""")]
    [InlineData("""{"type":"MultiPoint","coordinates":[[1,2],[1,2,3]]}""", """{"type":"MultiPoint","coordinates":[[1,2],[1,2,3]]}""")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2],[3,4],[1,2]]}""", """{"type":"LineString","coordinates":[[1,2],[3,4],[1,2]]}""")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[1,2],[3,4]]]}""", """{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[1,2],[3,4]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[0,4],[4,4],[4,0],[0,0]]]}""", """{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]]}""", """{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[0,1],[1,1],[0,0]]],[[[1,1],[2,1],[2,2],[1,1]]]]}""", """{"type":"MultiPolygon","coordinates":[[[[0,0],[1,1],[0,1],[0,0]]],[[[1,1],[2,1],[2,2],[1,1]]]]}""")]
    public void Geometry_Should_HaveOneForm_When_ItIsRead(string text, string expected)
    {
        var (geometry, fault) = PlaneGeometry.Read(text);

        Assert.Null(fault);
        Assert.Equal(expected, geometry!.GeoJson);
        // What is stored is read again as it is.
        Assert.Equal(expected, PlaneGeometry.Read(geometry.GeoJson).Geometry!.GeoJson);
    }

    [Fact]
    public void Coordinates_Should_BeWholeNanoDegrees_WhateverTheirDigits()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var nano = random.NextInt64(-180 * PlaneGeometry.Degree, 180 * PlaneGeometry.Degree);
            var text = string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Point","coordinates":[{{(decimal)nano / PlaneGeometry.Degree:0.0################}}{{new string('0', i % 12)}},{{(i % 90) + 0.1m}}]}""");
            Assert.Equal(nano, PlaneGeometry.Read(text).Geometry!.Shape.Coordinate.X);
        }
    }

    [Theory]
    // No geometry object.
    [InlineData("", "no JSON")]
    [InlineData("POINT(1 2)", "no JSON")]
    [InlineData("""{"type":"Point","coordinates":[NaN,1]}""", "no JSON")]
    [InlineData("""{"type":"Point","coordinates":[1,Infinity]}""", "no JSON")]
    [InlineData("""{"type":"Point","coordinates":[01,1]}""", "no JSON")]
    [InlineData("""{"type":"Point","coordinates":[1,2]} {}""", "no JSON")]
    [InlineData("""{"type":"Point","coordinates":[1,2]""", "no JSON")]
    [InlineData("""{"type":"\ud800","coordinates":[1,2]}""", "no JSON")]
    [InlineData("""{"type":"Point","coordinates":[1,2],"\ud800":1}""", "no JSON")]
    [InlineData("null", "no geometry object with a type")]
    [InlineData("[114.3,29.8]", "no geometry object with a type")]
    [InlineData("""{"coordinates":[1,2]}""", "no geometry object with a type")]
    [InlineData("""{"type":null,"coordinates":[1,2]}""", "no geometry object with a type")]
    [InlineData("""{"type":"Circle","coordinates":[1,2]}""", "a type that RFC 7946 does not know")]
    [InlineData("""{"type":"point","coordinates":[1,2]}""", "a type that RFC 7946 does not know")]
    [InlineData("""{"type":"GeometryCollection","geometries":[]}""", "a GeometryCollection, which is several features")]
    [InlineData("""{"type":"Feature","geometry":null,"properties":null}""", "members that are not type and coordinates, each once")]
    [InlineData("""{"type":"Point","type":"Point","coordinates":[1,2]}""", "members that are not type and coordinates, each once")]
    [InlineData("""{"type":"Point","coordinates":[1,2],"coordinates":[3,4]}""", "members that are not type and coordinates, each once")]
    [InlineData("""{"type":"Point","coordinates":[1,2],"crs":null}""", "members that are not type and coordinates, each once")]
    [InlineData("""{"type":"Point"}""", "members that are not type and coordinates, each once")]
    // Positions.
    [InlineData("""{"type":"Point","coordinates":null}""", "a position that is not longitude, latitude and perhaps a height")]
    [InlineData("""{"type":"Point","coordinates":[]}""", "a position that is not longitude, latitude and perhaps a height")]
    [InlineData("""{"type":"Point","coordinates":[1]}""", "a position that is not longitude, latitude and perhaps a height")]
    [InlineData("""{"type":"Point","coordinates":[1,2,3,4]}""", "a position that is not longitude, latitude and perhaps a height")]
    [InlineData("""{"type":"Point","coordinates":[[1,2]]}""", "a position that is not longitude, latitude and perhaps a height")]
    [InlineData("""{"type":"Point","coordinates":["1","2"]}""", "a coordinate that is not a number")]
    [InlineData("""{"type":"Point","coordinates":["NaN",2]}""", "a coordinate that is not a number")]
    [InlineData("""{"type":"Point","coordinates":[null,2]}""", "a coordinate that is not a number")]
    [InlineData("""{"type":"Point","coordinates":[1,2,null]}""", "a coordinate that is not a number")]
    [InlineData("""{"type":"Point","coordinates":[1e400,2]}""", "a coordinate that is not a number")]
    [InlineData("""{"type":"Point","coordinates":[29.8,114.3]}""", "a position that is not on the Earth, as if latitude came before longitude at [29.8, 114.3]")]
    [InlineData("""{"type":"LineString","coordinates":[[114.3,29.8],[29.8,114.3]]}""", "a position that is not on the Earth, as if latitude came before longitude at [29.8, 114.3]")]
    [InlineData("""{"type":"Point","coordinates":[180.000000001,0]}""", "a position that is not on the Earth at [180.000000001, 0]")]
    [InlineData("""{"type":"Point","coordinates":[0,-90.0000000001]}""", "a position that is not on the Earth at [0, -90.0000000001]")]
    [InlineData("""{"type":"Point","coordinates":[38432615.123,3299912.5]}""", "a position that is not on the Earth")]
    // Too few.
    [InlineData("""{"type":"MultiPoint","coordinates":[]}""", "fewer positions than 1")]
    [InlineData("""{"type":"LineString","coordinates":[]}""", "fewer positions than 2")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2]]}""", "fewer positions than 2")]
    [InlineData("""{"type":"LineString","coordinates":[[1,2],[1,2]]}""", "too few points in geometry component at [1, 2]")]
    [InlineData("""{"type":"LineString","coordinates":{}}""", "fewer positions than 2")]
    [InlineData("""{"type":"MultiLineString","coordinates":[]}""", "fewer lines than 1")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "fewer rings than 1")]
    [InlineData("""{"type":"Polygon","coordinates":[[]]}""", "fewer positions than 4")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}""", "fewer positions than 4")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[1,1],[1,1],[1,1]]]}""", "too few points in geometry component at [1, 1]")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[]}""", "fewer polygons than 1")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[]]}""", "fewer rings than 1")]
    // Rings.
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4]]]}""", "a ring that is not closed at [0, 4]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0,1],[4,0],[4,4],[0,0,2]]]}""", "a ring that is not closed at [0, 0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,4],[4,0],[0,4],[0,0]]]}""", "self-intersection at [2, 2]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[2,2],[4,4],[0,4],[2,2],[0,0]]]}""", "ring self-intersection at [2, 2]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[2,0],[4,0],[0,0]]]}""", "self-intersection at [2, 0]")]
    [InlineData($$"""{"type":"Polygon","coordinates":[{{Square}},[[5,5],[5,6],[6,6],[5,5]]]}""", "hole lies outside shell at [5, 5]")]
    [InlineData($$"""{"type":"Polygon","coordinates":[{{Square}},[[3,1],[3,2],[5,2],[5,1],[3,1]]]}""", "self-intersection at [4, 2]")]
    [InlineData($$"""{"type":"Polygon","coordinates":[{{Square}},{{Square}}]}""", "self-intersection at [4, 4]")]
    [InlineData($$"""{"type":"Polygon","coordinates":[{{Square}},[[1,1],[1,3],[3,3],[3,1],[1,1]],[[1.5,1.5],[1.5,2],[2,2],[1.5,1.5]]]}""", "holes are nested at [1.5, 1.5]")]
    [InlineData($$"""{"type":"Polygon","coordinates":[{{Square}},[[0,2],[2,4],[4,2],[2,0],[0,2]]]}""", "interior is disconnected at [2, 0]")]
    [InlineData($$"""{"type":"MultiPolygon","coordinates":[[{{Square}}],[{{Hole}}]]}""", "nested shells at [2, 1]")]
    [InlineData($$"""{"type":"MultiPolygon","coordinates":[[{{Square}}],[[[3,3],[6,3],[6,6],[3,6],[3,3]]]]}""", "self-intersection at [4, 3]")]
    [InlineData($$"""{"type":"MultiPolygon","coordinates":[[{{Square}}],[[[4,0],[8,0],[8,4],[4,4],[4,0]]]]}""", "self-intersection at [4, 4]")]
    public void Geometry_Should_BeRefusedWithItsPlace_When_ItIsNone(string text, string expected)
    {
        var (geometry, fault) = PlaneGeometry.Read(text);

        Assert.Null(geometry);
        Assert.Equal(expected, fault!.ToString());
        Assert.True(expected.Length <= Rejection.MaxClassLength);
        Assert.DoesNotContain('"', expected);
    }

    [Fact]
    public void Fault_Should_HaveNineDecimals_When_ItsPlaceIsBetweenTheCorners() => Assert.Equal(
        "self-intersection at [0.666666667, 1.333333333]",
        PlaneGeometry.Read("""{"type":"Polygon","coordinates":[[[0,0],[1,2],[1,0],[0,4],[0,0]]]}""").Fault!.ToString());

    [Fact]
    public void Geometry_Should_BeRefused_When_ItHasTooManyPositions()
    {
        var text = Line(GeometryReader.MaxPositions);

        Assert.Null(PlaneGeometry.Read(text).Fault);
        Assert.Equal("more positions than a geometry may have", PlaneGeometry.Read(Line(GeometryReader.MaxPositions + 1)).Fault!.ToString());
        Assert.Equal("more positions than a geometry may have", PlaneGeometry.Read("""{"type":"LineString","coordinates":[[1,2],[3,4],[5,6]]}""", maxPositions: 2).Fault!.ToString());
        static string Line(int count) => $$"""{"type":"LineString","coordinates":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"[{i / 1000},{i % 80}]"))}}]}""";
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"type\":")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[")]
    public void Geometry_Should_BeRefusedAtOnce_When_ItIsDeep(string level)
    {
        var begin = Stopwatch.GetTimestamp();

        Assert.Equal("no JSON", PlaneGeometry.Read(string.Concat(Enumerable.Repeat(level, 1_000_000 / level.Length))).Fault!.ToString());
        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Validation_Should_EndSoon_When_ThePolygonIsMadeToBeHard()
    {
        var begin = Stopwatch.GetTimestamp();
        // A comb whose teeth all reach across, with a hole in each gap; and a net of lines that all cross.
        Assert.Null(PlaneGeometry.Read(Holes(20_000)).Fault);
        Assert.StartsWith("self-intersection", PlaneGeometry.Read(Star(49_999)).Fault!.ToString(), StringComparison.Ordinal);

        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(20));

        static string Holes(int count)
        {
            var text = new StringBuilder("""{"type":"Polygon","coordinates":[[[0,0],[90,0],[90,90],[0,90],[0,0]]""");
            for (var i = 0; i < count; i++)
            {
                var (x, y) = (1 + (i % 200 * 0.4), 1 + (i / 200 * 0.4));
                text.Append(CultureInfo.InvariantCulture, $",[[{x:0.0},{y:0.0}],[{x:0.0},{y + 0.2:0.0}],[{x + 0.2:0.0},{y + 0.2:0.0}],[{x:0.0},{y:0.0}]]");
            }

            return text.Append("]}").ToString();
        }

        static string Star(int count)
        {
            var corners = Enumerable.Range(0, count).Select(i => 2 * Math.PI * ((long)i * (count / 2) % count) / count)
                .Select(angle => string.Create(CultureInfo.InvariantCulture, $"[{80 * Math.Cos(angle):0.000000},{80 * Math.Sin(angle):0.000000}]")).ToList();
            return $$"""{"type":"Polygon","coordinates":[[{{string.Join(',', corners.Append(corners[0]))}}]]}""";
        }
    }

    [Fact]
    public void Place_Should_BeToldOfFeaturesAlone()
    {
        const string text = """{"type":"Point","coordinates":[29.8,114.3]}""";

        Assert.EndsWith("at [29.8, 114.3]", SuppliedGeometry.Of(FirstBatch.Catalogue.FindResource("LandParcel")!)(text, out _)!.Value.ValueClass, StringComparison.Ordinal);
        Assert.EndsWith("latitude came before longitude", SuppliedGeometry.Of(FirstBatch.Catalogue.FindResource("HouseholdRegistration")!)(text, out _)!.Value.ValueClass, StringComparison.Ordinal);
    }
}
