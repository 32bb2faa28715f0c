using System.Net;
using Catalog.Api.Supply.Client;
using Catalog.Tests.Journeys;
using Catalog.Tests.Space;
using static Catalog.Tests.Space.OutlineResource;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>Features as records: collections, sequences and lines.</summary>
public sealed class FeatureSupplyTests : IAsyncLifetime
{
    private const string GeoJson = "application/geo+json";
    private const string Sequence = "application/geo+json-seq";
    private const string Point = """{"type":"Point","coordinates":[114.3,29.8]}""";

    private readonly CatalogServer _server = Create("--Supply:LineBytes=2048");

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.PublishOutlinesAsync();
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Features_Should_BeRecords_When_TheyComeInAnyShape()
    {
        const string crs = """{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}""";
        const string china = """{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}""";
        var one = Feature("a");
        const string other = """
            {"geometry": {"coordinates" : [ 1.50, 2 ], "type":"Point"},
              "id": 7, "bbox": [1,2,1,2], "properties": {"名称":"\"]}[{,\\", "编号":"b"}, "type" : "Feature"}
            """;
        var flat = other.Replace("\n", " ", StringComparison.Ordinal);
        (string Body, string Type)[] shapes =
        [
            (Collection(one, other), GeoJson),
            ($$""" {"name":"features", "bbox":[0,0,0,[0]], "crs":{{crs}},"x":{"features":[1]},"type":"FeatureCollection" , "features" : [ {{one}} , {{other}} ] , "more": [1] } """ + "\n", GeoJson),
            ($$"""{"features":[{{one}},{{other}}],"type":"FeatureCollection","crs":{{china}}}""", "application/geo+json; charset=utf-8"),
            ("\uFEFF" + Collection(one, other), GeoJson),
            ($"{one}\n{flat}\n", Sequence),
            ($"\u001E{one}\n\u001E{other}\n", Sequence),
            ($"\u001E{one}\u001E\u001E{other}", Sequence),
            ($"{one}\r\n\r\n{flat}", "application/x-ndjson"),
            ($"{flat}\n{one}", "application/jsonl"),
        ];

        foreach (var (body, type) in shapes)
        {
            var answer = await _server.SupplyOutlinesAsync(body, type, Guid.NewGuid().ToString("N"), "?mode=REPLACE");

            Assert.True(answer.Status == HttpStatusCode.OK && Count(answer, "accepted") == 2, $"{body}: {answer.Body}");
            Assert.Equal(["a", "b"], (await _server.ValuesAsync("outlineNumber", table: Table)).Order(StringComparer.Ordinal));
            Assert.Equal([Point, """{"type":"Point","coordinates":[1.5,2]}"""], (await _server.ValuesAsync("outline", table: Table)).OrderByDescending(text => text!.Length));
            Assert.Equal(["\"]}[{,\\"], await _server.ValuesAsync("outlineName", "outlineNumber = 'b'", Table));
        }
    }

    [Fact]
    public async Task Marks_Should_BeReadOfTheProperties()
    {
        await _server.SupplyOutlinesAsync(Collection(Feature("a"), Feature("b", more: ",\"_validFrom\":\"2026-01-31\""), Feature("c", "null")), GeoJson);
        Assert.Equal([null, "2026-01-31", null], await _server.ValuesAsync("_validFrom", table: Table));
        Assert.Equal([Point, Point, null], await _server.ValuesAsync("outline", table: Table));

        var removed = await _server.SupplyOutlinesAsync("""{"type":"Feature","geometry":null,"properties":{"_deleted":true,"编号":"a"}}""", Sequence, "removed");

        Assert.Equal(1, Count(removed, "removed"));
        Assert.Equal(["b", "c"], await _server.ValuesAsync("outlineNumber", table: Table));
    }

    [Theory]
    [InlineData(GeoJson)]
    [InlineData(Sequence)]
    public async Task Rejections_Should_TellTheNumberOfTheFeature(string type)
    {
        string[] features =
        [
            Feature("a"),
            Feature("b", """{"type":"Polygon","coordinates":[[[0,0],[4,4],[4,0],[0,4],[0,0]]]}"""),
            """{"outlineNumber":"c"}""",
            "null",
            """{"type":"Feature","properties":{"nubmer":1,"outlineNumber":2},"geometry":[1,2]}""",
            """{"type":"Feature","type":"Feature","properties":[],"geometry":null,"crs":{"type":"name","properties":{"name":"EPSG:4326"}}}""",
            """{"type":"Feature","properties":{"outlineNumber":"d","outline":null},"geometry":{"type":"Point","coordinates":[1,2]}}""",
            """{"type":"Feature","properties":{"outlineNumber":"\ud800"},"geometry":null}""",
            """{"type":Feature,"properties":{}}""",
            Feature("e", more: $",\"x\":\"{new string('x', 5000)}\""),
            """{"type":"Feature","properties":null,"geometry":null}""",
            Feature("z"),
        ];

        var answer = await _server.SupplyOutlinesAsync(type == GeoJson ? Collection(features) : string.Join('\n', features), type, query: "?batch=3");

        Assert.Equal(
            [
                "2 outline GEOMETRY_INVALID: self-intersection at [2, 2]",
                "3  ITEM_UNKNOWN: name of 13 characters; perhaps outlineNumber",
                "3  JSON_INVALID: object that is no Feature",
                "4  JSON_INVALID: line that is not one JSON object",
                "5  ITEM_UNKNOWN: name of 6 characters",
                "5 outlineNumber VALUE_KIND_INVALID: number",
                "5 outline VALUE_KIND_INVALID: array",
                "6  ITEM_REPEATED: member of a feature named twice",
                "6  VALUE_KIND_INVALID: properties that are no object",
                "6  GEOMETRY_INVALID: another coordinate system than CGCS2000",
                "7 outline ITEM_REPEATED: item named twice",
                "8  TEXT_INVALID: text with half of a character",
                "9  JSON_INVALID: line that is not one JSON object",
                "10  LINE_TOO_LONG: line of more than 2048 bytes",
                "11 outlineNumber KEY_MISSING: no value",
            ],
            Reasons(answer));
        Assert.Equal(["a", "z"], await _server.ValuesAsync("outlineNumber", table: Table));
        Assert.Equal((2L, 10L, 12L), (Count(answer, "accepted"), Count(answer, "rejected"), Count(answer, "lastLine")));
    }

    [Theory]
    [InlineData(GeoJson, Name, "", "SUPPLY_HEADER_INVALID", "is missing")]
    [InlineData(GeoJson, Name, "[]", "SUPPLY_HEADER_INVALID", "is no FeatureCollection")]
    [InlineData(GeoJson, Name, "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}", "SUPPLY_HEADER_INVALID", "is no FeatureCollection")]
    [InlineData(GeoJson, Name, "{\"type\":\"FeatureCollection\"}", "SUPPLY_HEADER_INVALID", "is no FeatureCollection")]
    [InlineData(GeoJson, Name, "{\"type\":\"FeatureCollection\",\"features\":{}}", "SUPPLY_HEADER_INVALID", "is no FeatureCollection")]
    [InlineData(GeoJson, Name, "{\"type\":\"Topology\",\"features\":[]}", "SUPPLY_HEADER_INVALID", "is no FeatureCollection")]
    [InlineData(GeoJson, Name, "{\"type\":\"FeatureCollection\",\"type\":\"FeatureCollection\",\"features\":[]}", "SUPPLY_HEADER_INVALID", "names a member twice")]
    [InlineData(GeoJson, Name, "{\"type\":\"FeatureCollection\",\"crs\":null,\"features\":[]}", "SUPPLY_HEADER_INVALID", "names another coordinate system")]
    [InlineData(GeoJson, Name, "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3857\"}},\"features\":[]}", "SUPPLY_HEADER_INVALID", "names another coordinate system")]
    [InlineData(GeoJson, Household, "{\"type\":\"FeatureCollection\",\"features\":[]}", "SUPPLY_MEDIA_TYPE_UNSUPPORTED", "has no geometry, or several")]
    [InlineData(Sequence, Routes, "", "SUPPLY_MEDIA_TYPE_UNSUPPORTED", "has no geometry, or several")]
    [InlineData("application/geo+json; charset=gbk", Name, "{\"type\":\"FeatureCollection\",\"features\":[]}", "SUPPLY_CHARSET_UNSUPPORTED", "GeoJSON is in utf-8")]
    [InlineData("application/vnd.geo+json", Name, "{}", "SUPPLY_MEDIA_TYPE_UNSUPPORTED", "application/geo+json")]
    public async Task Content_Should_BeRefusedAsAWhole_When_ItIsNoneOfFeatures(string type, string resource, string body, string code, string words)
    {
        var answer = await _server.SupplyOutlinesAsync(body, type, resource: resource);

        Assert.Equal(code, CodeOf(answer));
        Assert.Contains(words, answer.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feature_Should_BeRejected_When_ItIsALineForARegisterWithoutOneGeometry() => Assert.Equal(
        ["1  GEOMETRY_INVALID: feature for a register that has no geometry, or several"],
        Reasons(await _server.SupplyOutlinesAsync("""{"type":"Feature","geometry":null,"properties":{"routeNumber":"1"}}""", "application/jsonl", resource: Routes)));

    [Theory]
    [InlineData("")]
    [InlineData("]")]
    [InlineData("}")]
    [InlineData("}}")]
    [InlineData("]} {}")]
    [InlineData("],}")]
    [InlineData("],\"features\":[]}")]
    [InlineData("],\"crs\":{}}")]
    [InlineData("],\"type\":\"Feature\"}")]
    public async Task Collection_Should_HaveARejection_When_ItDoesNotEndAsOne(string end)
    {
        await _server.SupplyOutlinesAsync(Collection(Feature("before")), GeoJson, "before");
        var whole = Collection(Feature("a"), Feature("b"));

        var answer = await _server.SupplyOutlinesAsync(whole[..^2] + end, GeoJson, query: "?mode=REPLACE");

        Assert.Contains("JSON_INVALID: end of the content that is none of a collection, or with another coordinate system", Assert.Single(Reasons(answer)), StringComparison.Ordinal);
        Assert.Equal("REPLACEMENT_WITHHELD", Text(answer, "code"));
        Assert.Contains("before", await _server.ValuesAsync("outlineNumber", table: Table));
    }

    [Fact]
    public async Task Collection_Should_HaveNoSecondEffect_When_ItIsSentAgain()
    {
        var body = Collection([.. Enumerable.Range(0, 10).Select(i => Feature($"n{i}"))]);
        var first = await _server.SupplyOutlinesAsync(body, GeoJson, query: "?batch=4");
        var again = await _server.SupplyOutlinesAsync(body, GeoJson, query: "?batch=4");

        Assert.Equal((10L, 3L, 10L), (Count(first, "accepted"), Count(first, "batches"), Count(first, "lastLine")));
        Assert.Equal(first.Body.ToString(), again.Body.ToString());
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", CodeOf(await _server.SupplyOutlinesAsync(body.Replace("n9", "n8", StringComparison.Ordinal), GeoJson)));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", CodeOf(await _server.SupplyOutlinesAsync(body.Replace("]}", $",{Feature("n10")}]}}", StringComparison.Ordinal), GeoJson)));
        Assert.Equal(0, Count(await _server.SupplyOutlinesAsync(Collection(), GeoJson, "none"), "accepted"));
    }

    [Theory]
    [InlineData("zones.geojson", GeoJson)]
    [InlineData("zones.GeoJSONL.gz", Sequence)]
    [InlineData("zones.geojsons", Sequence)]
    [InlineData("zones.ndjson", "application/jsonl")]
    [InlineData("zones.shp", null)]
    public void Command_Should_KnowFeaturesByTheFilesName(string file, string? type) => Assert.Equal(
        type, new Upload { Resource = Name, File = new FileInfo(file), Server = "http://127.0.0.1", Token = "t", Mode = "UPSERT", Key = "k", Tries = 1 }.MediaType);
}
