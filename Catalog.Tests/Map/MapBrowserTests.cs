using Catalog.Tests.Journeys;

namespace Catalog.Tests.Map;

public sealed class MapBrowserTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Client = "statistics-reference";

    [Fact]
    public async Task Map_Should_DrawWhatTheSystemMaySeeAndReachNoOtherHost_When_VisitedInChromium()
    {
        var visit = await MapVisit.RunAsync<MapPlaces>(server, "visit.mjs", Client);

        Assert.All(visit.Requests, request => Assert.Equal(server.Address.Authority, request.Authority));
        Assert.Empty(visit.ConsoleErrors);
        Assert.Empty(visit.Errors);
        Assert.Equal(10, visit.Rows.Count);
        // The zones are unconditional; parcels are granted to nobody.
        Assert.Contains(visit.Rows, row => row.StartsWith("渔业 fisheryZones", StringComparison.Ordinal) && !row.Contains("denied", StringComparison.Ordinal));
        Assert.Contains(visit.Rows, row => row.StartsWith("城乡规划 planningZones", StringComparison.Ordinal) && !row.Contains("denied", StringComparison.Ordinal));
        Assert.Contains(visit.Rows, row => row.StartsWith("土地 landParcels不予提供 denied: NOT_GRANTED", StringComparison.Ordinal));
        Assert.Contains("空间位置geometry", visit.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_Should_BoundAbandonAndTell_When_AnswersAreManyLateOrRefused()
    {
        var visit = await MapVisit.RunAsync<MapFaults>(server, "faults.mjs", Client);

        Assert.All(visit.Requests, request => Assert.Equal(server.Address.Authority, request.Authority));
        Assert.Empty(visit.ErrorsBefore);
        Assert.Equal(
            [
                "土地 landParcels2,000+超过 2000 个，请放大 · more than 2,000: zoom in",
                "水 waterBodies2",
                "矿产 mineralDeposits3位置已遮蔽 · coarse places",
                "野生动物 wildlifeSites不予提供 denied: NOT_GRANTEDApply to 部门.",
            ],
            visit.Rows);
        AssertAsked(visit.Asked);
        AssertShown(visit);
        AssertAbandoned(visit);
        AssertRefused(visit);
    }

    private static void AssertAsked(IReadOnlyList<MapQuery> asked)
    {
        Assert.All(asked, query => Assert.StartsWith("Bearer ", query.Authorization, StringComparison.Ordinal));
        Assert.All(asked, query => Assert.Contains("@use(purpose: WORK_REFERENCE, legalBasis: \"LB-0004\")", query.Query, StringComparison.Ordinal));
        Assert.Equal([null, "x", "xx", "xxx"], Of("landParcels").Select(query => query.After));
        Assert.Equal([null, "second"], Of("waterBodies").Select(query => query.After));
        // Masked places are asked for again, without the box by which they cannot be filtered.
        Assert.Equal([false, true], Of("mineralDeposits").Select(query => query.Box is null));
        Assert.DoesNotContain("bbox", Of("mineralDeposits").Last().Query, StringComparison.Ordinal);
        Assert.Empty(Of("wildlifeSites"));
        // What is denied is not asked for.
        Assert.All(Of("waterBodies"), query => Assert.Contains("nodes { place waterBodyName kind }", query.Query, StringComparison.Ordinal));
        var box = Of("landParcels").First().Box!;
        Assert.True(box is [> 113 and < 113.6, > 28.8 and < 29.2, > 114.8 and < 115.3, > 30.1 and < 30.5], string.Join(' ', box));

        IEnumerable<MapQuery> Of(string connection) => asked.Where(query => query.Connection == connection);
    }

    private static void AssertShown(MapFaults visit)
    {
        Assert.Equal("水", visit.Title);
        Assert.Equal(
            [
                "名称waterBodyName<img src=x onerror=alert(1)> 遮蔽 masked",
                "类型kind湖泊LAKE",
                "水位level不予提供 denied: NOT_GRANTEDApply to 部门.",
                "空间位置place5 点 pointsPolygon",
            ],
            visit.Details);
        Assert.Equal(0, visit.Images);
    }

    private static void AssertAbandoned(MapFaults visit)
    {
        Assert.Equal("net::ERR_ABORTED", visit.Abandoned);
        var (former, latter) = (visit.Held[0].Box!, visit.Moved[0].Box!);
        Assert.True(former[0] < latter[0], $"{former[0]} {latter[0]}");
        Assert.All(visit.Moved, query => Assert.Equal(latter, query.Box));
        // Coarse places are drawn wherever the view is.
        Assert.DoesNotContain(visit.Held.Concat(visit.Moved), query => query.Connection == "mineralDeposits");
    }

    private static void AssertRefused(MapFaults visit)
    {
        Assert.Collection(
            visit.Alerts,
            alert => Assert.EndsWith("CODE_429 — refused 429 (7 s)", alert, StringComparison.Ordinal),
            alert => Assert.EndsWith("CODE_503 — refused 503", alert, StringComparison.Ordinal),
            alert => Assert.StartsWith("无法连接服务器", alert, StringComparison.Ordinal),
            alert => Assert.EndsWith("CODE_401 — refused 401", alert, StringComparison.Ordinal));
        // The token is in the session's storage alone, and nowhere once it is refused.
        Assert.EndsWith("/map/", visit.Address, StringComparison.Ordinal);
        Assert.Equal("1 0 ", string.Join(' ', visit.Kept));
        Assert.True(visit.SignInShown);
        Assert.Equal("0 0 ", string.Join(' ', visit.KeptAfter));
    }
}
