using System.Globalization;
using System.Text.Json;
using Catalog.Api.Space;
using Catalog.Tests.Execution.Operations;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;
using Catalog.Tests.Execution.Servers;

namespace Catalog.Tests.Execution.Space;

/// <summary>What is near a place, the nearest first.</summary>
public sealed class NearTests(ExecutionServer server) : IClassFixture<ExecutionServer>
{
    private const string Near = "near: { longitude: 114.3, latitude: 29.85, metres: 50000 }";

    [Fact]
    public async Task Rows_Should_BeTheNearestFirst_When_AskedByAPlace()
    {
        await PutAsync(Point(114.31m, 29.85m), Point(114.30m, 29.86m), Point(114.3001m, 29.85m), Point(115.3m, 29.85m), null, Square(114.29m, 29.84m, 0.02m));

        // The square has the place in it; a hundredth of a degree is 1,109 m to the north and 966 m to the east there, and a degree too far.
        Assert.Equal(["5", "2", "0", "1"], await NumbersAsync($"({Near})"));
        Assert.Equal(["5", "2"], await NumbersAsync($"({Near.Replace("50000", "900", StringComparison.Ordinal)})"));
        Assert.Equal(["5"], await NumbersAsync($"({Near.Replace("50000", "0", StringComparison.Ordinal)})"));
    }

    [Theory]
    [InlineData(114.3, 29.85, 114.31, 29.85, 966.31)]
    [InlineData(114.3, 29.85, 114.3, 29.86, 1108.49)]
    [InlineData(0, 0, 0.1, 0, 11131.95)]
    public void Distance_Should_BeThatOfTheEllipsoid_When_PlacesAreNear(double longitude, double latitude, double otherLongitude, double otherLatitude, double metres)
    {
        var (other, _) = PlaneGeometry.Read(Point((decimal)otherLongitude, (decimal)otherLatitude));

        Assert.Equal(metres, new NearPlace(longitude, latitude, 1).Distance(other!.Shape), metres / 10_000);
    }

    [Fact]
    public async Task Pages_Should_BeTheWholeList_When_CursorsAreFollowed()
    {
        var dice = new Dice(7);
        await PutAsync([.. Enumerable.Range(0, 60).Select(_ => Point(114.2m + (dice.Between(0, 20) / 100m), 29.8m + (dice.Between(0, 10) / 100m)))]);
        var whole = await NumbersAsync($"({Near}, first: 100)");
        Assert.Equal(60, whole.Count);

        Assert.Equal(whole, await WalkAsync("first", "after", "endCursor", "hasNextPage"));
        Assert.Equal(whole.Reverse(), await WalkAsync("last", "before", "startCursor", "hasPreviousPage"));
    }

    [Fact]
    public async Task Condition_Should_Hold_When_ItStandsBesideThePlace()
    {
        await PutAsync(Point(114.31m, 29.85m), Point(114.30m, 29.86m), Point(114.3001m, 29.85m));

        Assert.Equal(["2", "1"], await NumbersAsync($$"""({{Near}}, where: { planningParcelNumber: { neq: "0" } })"""));
    }

    [Theory]
    [InlineData("near: { longitude: 181, latitude: 29, metres: 1 }", "FILTER_INVALID")]
    [InlineData("near: { longitude: 114, latitude: 91, metres: 1 }", "FILTER_INVALID")]
    [InlineData("near: { longitude: 114, latitude: 29, metres: -1 }", "FILTER_INVALID")]
    [InlineData("near: { longitude: 114, latitude: 29, metres: 50001 }", "FILTER_INVALID")]
    [InlineData("near: { longitude: 114, latitude: 29, metres: 1 }, order: [{ area: ASC }]", "ORDERING_INVALID")]
    public async Task Place_Should_BeRefused_When_ItIsNone(string arguments, string code)
    {
        await PutAsync(Point(114.31m, 29.85m));

        var answer = await AskAsync($"{{ planningZones({arguments}) {{ totalCount }} }}");

        Assert.StartsWith(code, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where: { geometry: { bbox: [114, 29, 115, 30] } }")]
    [InlineData("where: { or: [{ area: { gt: 1 } }, { geometry: { intersects: { type: \"Point\", coordinates: [114.31, 29.85] } } }] }")]
    [InlineData("where: { geometry: { isNull: false } }")]
    [InlineData(Near)]
    public async Task Place_Should_BeDenied_When_TheGeometryIsNotGranted(string arguments)
    {
        var resource = server.Catalogue.FindResource("LandParcel")!;
        var grants = resource.Items.Where(item => item.Field != "geometry").Select(item => new TestGrant(item, null, null)).ToList();
        await server.PutAsync(new Setting(server.Catalogue, [resource], grants, [Row(resource, 0, Point(114.31m, 29.85m))]));

        var answer = await AskAsync($"{{ landParcels({arguments.Replace("area", "averageSlope", StringComparison.Ordinal)}) {{ nodes {{ parcelNumber }} totalCount }} }}");

        Assert.StartsWith("FIELD_DENIED", answer.Error, StringComparison.Ordinal);
        Assert.Contains("\"landParcels\":null", answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_Should_BeThoseOfTheScope_When_TheGeometryIsGrantedThere()
    {
        var resource = server.Catalogue.FindResource("LandParcel")!;
        var grants = resource.Items.Select(item => new TestGrant(item, item.Field == "geometry" ? ["421221"] : null, null)).ToList();
        await server.PutAsync(new Setting(server.Catalogue, [resource], grants, [Row(resource, 0, Point(114.31m, 29.85m), "421202"), Row(resource, 1, Point(114.31m, 29.85m), "421221")]));

        foreach (var arguments in new[] { Near, "where: { geometry: { bbox: [114, 29, 115, 30] } }", "where: { geometry: { within: { type: \"Polygon\", coordinates: [[[114, 29], [115, 29], [115, 30], [114, 30], [114, 29]]] } } }" })
        {
            Assert.Equal(
                """{"data":{"landParcels":{"nodes":[{"divisionCode":"421221"}],"totalCount":1}}}""",
                System.Text.Encoding.UTF8.GetString((await AskAsync($"{{ landParcels({arguments}) {{ nodes {{ divisionCode }} totalCount }} }}")).Body));
        }
    }

    private static string Point(decimal longitude, decimal latitude) => string.Create(CultureInfo.InvariantCulture, $$"""{"type":"Point","coordinates":[{{longitude}},{{latitude}}]}""");

    private static string Square(decimal west, decimal south, decimal side) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"type":"Polygon","coordinates":[[[{{west}},{{south}}],[{{west + side}},{{south}}],[{{west + side}},{{south + side}}],[{{west}},{{south + side}}],[{{west}},{{south}}]]]}""");

    private static Row Row(Catalog.Domain.Resources.Resource resource, int number, string? geometry, string? division = null) =>
        new(resource, number + 1, null, resource.Items.ToDictionary(item => item.Field, item => (object?)(item.Field switch
        {
            "planningParcelNumber" or "parcelNumber" => number.ToString(CultureInfo.InvariantCulture),
            "divisionCode" => division,
            "geometry" => geometry,
            _ => null,
        }), StringComparer.Ordinal));

    private async Task PutAsync(params IReadOnlyList<string?> geometries)
    {
        var resource = server.Catalogue.FindResource("PlanningZone")!;
        await server.PutAsync(new Setting(
            server.Catalogue, [resource], [.. resource.Items.Select(item => new TestGrant(item, null, null))], [.. geometries.Select((geometry, i) => Row(resource, i, geometry))]));
    }

    private async Task<IReadOnlyList<string>> WalkAsync(string size, string from, string cursor, string more)
    {
        var (found, place) = (new List<string>(), string.Empty);
        while (true)
        {
            var list = await ListAsync($"({Near}, {size}: 7{place})");
            var page = Numbers(list);
            found.AddRange(size == "last" ? page.Reverse() : page);
            if (!list.GetProperty("pageInfo").GetProperty(more).GetBoolean())
            {
                return found;
            }

            place = $", {from}: \"{list.GetProperty("pageInfo").GetProperty(cursor).GetString()}\"";
        }
    }

    private async Task<IReadOnlyList<string>> NumbersAsync(string arguments)
    {
        var list = await ListAsync(arguments);
        var numbers = Numbers(list);
        Assert.Equal(numbers.Count, list.GetProperty("totalCount").GetInt32());
        return numbers;
    }

    private static IReadOnlyList<string> Numbers(JsonElement list) => [.. list.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("planningParcelNumber").GetString()!)];

    private async Task<JsonElement> ListAsync(string arguments)
    {
        var answer = await AskAsync($$"""{ planningZones{{arguments}} { edges { cursor node { planningParcelNumber } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }""");
        Assert.True(answer.Error is null, answer.ToString());
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("data").GetProperty("planningZones");
    }

    private Task<Answer> AskAsync(string selection) => server.AskAsync($"query {PlaceFilterTests.Use} {selection}", "{}");
}
