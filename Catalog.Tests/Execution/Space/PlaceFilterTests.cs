using System.Text.Json;
using Catalog.Api.Space;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;
using Catalog.Tests.Execution.Servers;
using Xunit.Abstractions;

namespace Catalog.Tests.Execution.Space;

/// <summary>Filters by place answer as a look at each geometry, one by one, does.</summary>
public sealed class PlaceFilterTests(ExecutionServer server, ITestOutputHelper output) : IClassFixture<ExecutionServer>
{
    private const int Rows = 250;
    private const int Places = 14;

    private static readonly string[] Relations = ["bbox", "intersects", "within"];

    [Fact]
    public async Task Rows_Should_BeThoseOfALookAtEach_When_AskedByPlace()
    {
        var (cases, found) = (0, 0);
        foreach (var seed in Seeds.Of(1))
        {
            var dice = new Dice(seed);
            var shapes = new RandomShapes(dice);
            var geometries = Enumerable.Range(0, Rows).Select(i => i % 50 == 49 ? null : shapes.Next()).ToList();
            await server.PutAsync(Setting(geometries));
            for (var i = 0; i < Places; i++)
            {
                foreach (var relation in Relations)
                {
                    var place = relation == "bbox" ? shapes.NextBox() : shapes.Next(isSurface: relation == "within");
                    var expected = geometries.Select((geometry, row) => (geometry, row)).Where(pair => pair.geometry is { } geometry && Holds(relation, geometry, place)).Select(pair => Name(pair.row)).ToList();

                    var answer = await AskAsync(relation, place);

                    Assert.True(expected.SequenceEqual(answer), $"seed {seed}: {relation} {place.GeoJson}: {string.Join(' ', expected.Except(answer))} are missing, {string.Join(' ', answer.Except(expected))} too many");
                    (cases, found) = (cases + Rows, found + expected.Count);
                }
            }
        }

        output.WriteLine($"{cases:N0} rows and places, of which {found:N0} hold");
        Assert.InRange(found, cases / 50, cases);
    }

    [Fact]
    public async Task Place_Should_GoWithOtherConditions_When_ItStandsAmongThem()
    {
        var dice = new Dice(1);
        var shapes = new RandomShapes(dice);
        var geometries = Enumerable.Range(0, 100).Select(PlaneGeometry? (_) => shapes.Next()).ToList();
        await server.PutAsync(Setting(geometries));
        var (one, other) = (shapes.Next(), shapes.Next());
        var expected = Enumerable.Range(0, 100).Where(row => row % 3 != 0
            && (Holds("intersects", geometries[row]!, one) || Holds("intersects", geometries[row]!, other))).Select(Name);

        var answer = await AskAsync(
            "query Q($a: GeoJson, $b: GeoJson) USE { planningZones(first: 200, where: { planName: { neq: \"0\" }, or: [{ geometry: { intersects: $a } }, { geometry: { intersects: $b, isNull: false } }] }) { nodes { planningParcelNumber } totalCount } }",
            $$"""{"a":{{one.GeoJson}},"b":{{other.GeoJson}} }""");

        Assert.Equal(expected, answer);
    }

    [Theory]
    [InlineData("""{ bbox: [114, 29, 113, 30] }""")]
    [InlineData("""{ bbox: [114, 29, 115] }""")]
    [InlineData("""{ bbox: [114, 29, 115, 91] }""")]
    [InlineData("""{ bbox: ["114", 29, 115, 30] }""")]
    [InlineData("""{ intersects: { type: "Point", coordinates: [29.8, 114.3] } }""")]
    [InlineData("""{ intersects: { type: "Point" } }""")]
    [InlineData("""{ intersects: "Point" }""")]
    [InlineData("""{ intersects: { type: "Polygon", coordinates: [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]] } }""")]
    [InlineData("""{ bbox: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] }""")]
    [InlineData("""{ intersects: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] }""")]
    [InlineData("""{ within: { type: "Point", coordinates: [114.3, 29.8] } }""")]
    public async Task Place_Should_BeRefused_When_ItIsNone(string comparison)
    {
        var answer = await server.AskAsync($$"""query {{Use}} { planningZones(where: { geometry: {{comparison}} }) { totalCount } }""", "{}");

        Assert.StartsWith("VALUE_INVALID", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_Should_BeRefused_When_ItHasTooManyPositions()
    {
        var positions = string.Join(',', Enumerable.Range(0, 1001).Select(i => FormattableString.Invariant($"[114.{i:0000},29.5]")));

        var answer = await server.AskAsync(
            $$"""query Q($place: GeoJson) {{Use}} { planningZones(where: { geometry: { intersects: $place } }) { totalCount } }""", $$"""{"place":{"type":"LineString","coordinates":[{{positions}}] } }""");

        Assert.StartsWith("VALUE_INVALID", answer.Error, StringComparison.Ordinal);
    }

    internal const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    internal static string Name(int row) => FormattableString.Invariant($"{row:000}");

    internal static bool Holds(string relation, PlaneGeometry geometry, PlaneGeometry place) =>
        relation == "within" ? geometry.Shape.CoveredBy(place.Shape) : geometry.Shape.Intersects(place.Shape);

    private Setting Setting(IReadOnlyList<PlaneGeometry?> geometries)
    {
        var resource = server.Catalogue.FindResource("PlanningZone")!;
        var rows = geometries.Select((geometry, i) => new Row(resource, i + 1, null, resource.Items.ToDictionary(item => item.Field, item => (object?)(item.Field switch
        {
            "planningParcelNumber" => Name(i),
            "planName" => FormattableString.Invariant($"{i % 3}"),
            "geometry" => geometry?.GeoJson,
            _ => null,
        }), StringComparer.Ordinal))).ToList();
        return new Setting(server.Catalogue, [resource], [.. resource.Items.Select(item => new TestGrant(item, null, null))], rows);
    }

    private Task<IReadOnlyList<string>> AskAsync(string relation, PlaneGeometry place)
    {
        var box = place.Shape.EnvelopeInternal;
        string Degrees(double nano) => ((decimal)nano / PlaneGeometry.Degree).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var value = relation == "bbox" ? $"[{Degrees(box.MinX)},{Degrees(box.MinY)},{Degrees(box.MaxX)},{Degrees(box.MaxY)}]" : place.GeoJson;
        var type = relation switch { "bbox" => "BoundingBox", "within" => "GeoJsonArea", _ => "GeoJson" };
        return AskAsync(
            $"query Q($place: {type}) USE {{ planningZones(first: 300, where: {{ geometry: {{ {relation}: $place }} }}) {{ nodes {{ planningParcelNumber }} totalCount }} }}",
            $"{{\"place\":{value}}}");
    }

    /// <summary>The numbers of the zones that an operation answers with.</summary>
    private async Task<IReadOnlyList<string>> AskAsync(string document, string values)
    {
        var answer = await server.AskAsync(document.Replace("USE", Use, StringComparison.Ordinal), values);
        Assert.True(answer.Error is null, answer.ToString());
        using var body = JsonDocument.Parse(answer.Body);
        var list = body.RootElement.GetProperty("data").GetProperty("planningZones");
        var numbers = list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("planningParcelNumber").GetString()!).ToList();
        Assert.Equal(numbers.Count, list.GetProperty("totalCount").GetInt32());
        return numbers;
    }
}
