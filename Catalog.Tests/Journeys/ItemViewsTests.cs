using System.Text.Json;

namespace Catalog.Tests.Journeys;

/// <summary>An item that a use has twice, and one that it may only verify, from the real server.</summary>
public sealed class ItemViewsTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Relief = """@use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002")""";

    [Fact]
    public async Task Rows_Should_BeShownByTheFirstViewThatReachesThem_When_AnItemIsGrantedTwice()
    {
        var (_, body) = await server.AskAsync(
            $$"""query {{Relief}} { householdRegistrations(first: 1000) { nodes { township householdPoliceStation } } }""",
            client: "civil-affairs-relief");

        var nodes = body.GetProperty("data").GetProperty("householdRegistrations").GetProperty("nodes").EnumerateArray()
            .Select(node => (Township: node.GetProperty("township").GetString()!, Station: node.GetProperty("householdPoliceStation").GetString()!))
            .ToLookup(node => node.Township.StartsWith("421202", StringComparison.Ordinal));
        Assert.True(nodes[true].Any() && nodes[false].Any());
        Assert.All(nodes[true], node => Assert.EndsWith("派出所", node.Station, StringComparison.Ordinal));
        Assert.All(nodes[false], node => Assert.Matches(@"^.{3}\*\*\*\z", node.Station));
    }

    [Fact]
    public async Task Extensions_Should_NameTheMaskOfEachView_When_SomeRowsAreMasked()
    {
        var (_, body) = await server.AskAsync(
            $$"""query {{Relief}} { householdRegistrations(first: 1) { nodes { station: householdPoliceStation } } }""",
            client: "civil-affairs-relief");

        Assert.Equal(
            """{"masked":[{"path":["householdRegistrations","nodes","station"],"mask":"KEEP_FIRST_3"}]}""",
            body.GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task Explanation_Should_GiveGrantsAndViews_When_AnItemIsGrantedTwice()
    {
        var decision = await ExplainAsync(
            "civil-affairs-relief", "ADMINISTRATIVE_BASIS", "LB-0002", "{ householdRegistrations { nodes { householdPoliceStation } } }");

        Assert.Equal("SHOW", decision.GetProperty("kind").GetString());
        Assert.Equal(
            """[{"rowScope":["421202"],"mask":null},{"rowScope":null,"mask":"KEEP_FIRST_3"}]""",
            decision.GetProperty("views").GetRawText());
        var grants = decision.GetProperty("grants").EnumerateArray().Select(grant => grant.GetProperty("id").GetString()).ToList();
        Assert.Equal(2, grants.Distinct().Count());
        Assert.Equal(grants[0], decision.GetProperty("grant").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, decision.GetProperty("reason").ValueKind);
    }

    [Fact]
    public async Task Explanation_Should_GiveTheNearestGrantAndNoView_When_TheItemMayBeVerifiedOnly()
    {
        var decision = await ExplainAsync("market-supervision", "DATA_VERIFICATION", "LB-0005", "{ householdRegistrations { nodes { name } } }");

        Assert.Equal("VERIFICATION_ONLY", decision.GetProperty("reason").GetString());
        Assert.Equal("[]", decision.GetProperty("views").GetRawText());
        var grant = Assert.Single(decision.GetProperty("grants").EnumerateArray());
        Assert.Equal("VERIFY", grant.GetProperty("level").GetString());
        Assert.StartsWith("Verify 姓名", decision.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_Should_GiveOneWholeViewAndNoGrant_When_NoneIsNeeded()
    {
        var decision = await ExplainAsync(
            "statistics-reference", "WORK_REFERENCE", "LB-0004", "{ enterpriseRegistrations { nodes { enterpriseName } } }");

        Assert.Equal("""[{"rowScope":null,"mask":null}]""", decision.GetProperty("views").GetRawText());
        Assert.Equal("[]", decision.GetProperty("grants").GetRawText());
        Assert.Equal(JsonValueKind.Null, decision.GetProperty("grant").ValueKind);
    }

    [Fact]
    public async Task Register_Should_ShowNoRow_When_ItsItemsMayBeVerifiedOnly()
    {
        var (_, body) = await server.AskAsync(
            """query @use(purpose: DATA_VERIFICATION, legalBasis: "LB-0005") { householdRegistrations(first: 5) { totalCount nodes { name } } }""",
            client: "market-supervision");

        Assert.Equal("""{"householdRegistrations":{"totalCount":0,"nodes":[]}}""", body.GetProperty("data").GetRawText());
        Assert.Equal("VERIFICATION_ONLY", body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("reason").GetString());
    }

    private async Task<JsonElement> ExplainAsync(string client, string purpose, string legalBasis, string document)
    {
        var (_, body) = await server.AskAsync(
            $$"""
            query ($document: String!) {
              explainAccess(document: $document, purpose: {{purpose}}, legalBasis: "{{legalBasis}}") {
                decisions { kind views { rowScope mask } reason grant { id } grants { id level } remedy }
              }
            }
            """,
            new { document },
            client);
        return Assert.Single(body.GetProperty("data").GetProperty("explainAccess").GetProperty("decisions").EnumerateArray());
    }
}
