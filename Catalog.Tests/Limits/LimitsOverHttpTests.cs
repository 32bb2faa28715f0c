using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Limits;

public sealed class LimitsOverHttpTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Use = "@use(purpose: BUSINESS_COLLABORATION, legalBasis: \"LB-0001\")";
    private const string Page = $"query Q($n: Int) {Use} {{ householdRegistrations(first: $n) {{ nodes {{ name person {{ socialInsuranceRegistrations {{ insuranceType }} }} }} }} }}";

    [Fact]
    public async Task Operation_Should_BeRefusedEachTime_When_ItsVariablesMakeItTooDear()
    {
        var (_, small) = await server.AskAsync(Page, new { n = 3 });
        var (first, body) = await server.AskAsync(Page, new { n = 1_000_000 }, accept: "application/graphql-response+json");
        var (second, _) = await server.AskAsync(Page, new { n = 1_000_000 }, accept: "application/graphql-response+json");

        Assert.False(small.TryGetProperty("errors", out _));
        Assert.Equal((400, 400), (first, second));
        Assert.False(body.TryGetProperty("data", out _));
        var extensions = body.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("COST_TOO_HIGH", extensions.GetProperty("code").GetString());
        Assert.Equal("17000011", extensions.GetProperty("cost").GetString());
        Assert.Equal("100000", extensions.GetProperty("limit").GetString());
    }

    [Fact]
    public async Task Cost_Should_BeTold_When_TheHeaderAsksForIt()
    {
        var plain = await AskAsync(Page, null);
        var reported = await AskAsync(Page, "report");
        var metadata = await AskAsync("{ catalogue { version } }", "report");

        Assert.Equal(plain.GetProperty("data").GetRawText(), reported.GetProperty("data").GetRawText());
        Assert.Equal("""{"fieldCost":861,"limit":100000}""", reported.GetProperty("extensions").GetProperty("operationCost").GetRawText());
        Assert.Equal("""{"fieldCost":2,"limit":100000}""", metadata.GetProperty("extensions").GetProperty("operationCost").GetRawText());
        Assert.False(plain.TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task Cost_Should_StandBesideMasks_When_AValueIsMasked()
    {
        var response = await AskAsync($"query {Use} {{ householdRegistrations(first: 1) {{ nodes {{ idNumber }} }} }}", "report");

        Assert.True(response.GetProperty("extensions").TryGetProperty("masked", out _), response.ToString());
        Assert.Equal(12, response.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetInt64());
    }

    [Theory]
    [InlineData("{ householdRegistrations(first: 1000000) { nodes { name } } }", 1_000_011)]
    [InlineData("{ catalogue { version } }", 2)]
    public async Task Nothing_Should_BeRun_When_TheHeaderAsksToValidate(string query, long cost)
    {
        var response = await AskAsync(query, "validate", client: null);

        Assert.Equal("{\"operationCost\":{\"fieldCost\":" + cost + ",\"limit\":100000}}", response.GetProperty("extensions").GetRawText());
        Assert.Single(response.EnumerateObject());
    }

    [Fact]
    public async Task Explanation_Should_HoldToTheLimits_When_ItsDocumentIsTooLarge()
    {
        foreach (var (document, code) in new[]
        {
            (new string(' ', 100_000) + "{ __typename }", "DOCUMENT_TOO_LONG"),
            ("{ " + string.Concat(Enumerable.Repeat("__typename ", 51)) + "}", "ROOT_FIELDS_TOO_MANY"),
            ("{ householdRegistrations(first: 1000000) { nodes { name } } }", "COST_TOO_HIGH"),
        })
        {
            for (var time = 0; time < 2; time++)
            {
                var (_, body) = await server.AskAsync("query Q($d: String!) { explainAccess(document: $d) { isAllowed } }", new { d = document });

                Assert.Equal(code, body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
                Assert.Equal(JsonValueKind.Null, body.GetProperty("data").GetProperty("explainAccess").ValueKind);
            }
        }
    }

    [Fact]
    public async Task AnsweredOperation_Should_BeRefused_When_LimitsAreLoweredWhileTheServerRuns()
    {
        await using var own = await OwnServer.StartAsync();
        var asked = await own.Server.AskAsync("{ catalogue { resources { code } } }");
        Assert.False(asked.Body.TryGetProperty("errors", out _));

        own.Set("Limits:MaxDepth", "2");
        Assert.Equal("DOCUMENT_TOO_DEEP", CodeOf((await own.Server.AskAsync("{ catalogue { resources { code } } }")).Body));

        own.Set("Limits:MaxDepth", "15");
        own.Set("Limits:MaxCost", "20");
        Assert.Equal("COST_TOO_HIGH", CodeOf((await own.Server.AskAsync("{ catalogue { resources { code } } }")).Body));
    }

    [Fact]
    public async Task Requests_Should_GetStatus429_When_ASystemSendsMoreThanItsShare()
    {
        await using var own = await OwnServer.StartAsync("--Limits:RequestsPerSecond=1", "--Limits:RequestBurst=3");
        using var http = own.Server.Client();
        for (var time = 0; time < 3; time++)
        {
            using var answered = await http.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
            Assert.Equal(200, (int)answered.StatusCode);
        }

        using var refused = await http.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.Equal("RATE_LIMITED", CodeOf(await refused.Content.ReadFromJsonAsync<JsonElement>()));
        Assert.Equal(200, (await own.Server.AskAsync("{ __typename }", client: "market-supervision")).Status);
        Assert.Equal(200, (await own.Server.AskAsync("{ __typename }", client: null)).Status);
    }

    private static string? CodeOf(JsonElement body) => body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private async Task<JsonElement> AskAsync(string query, string? header, string? client = "housing-fund-loans")
    {
        using var http = server.Client(client);
        if (header is not null)
        {
            http.DefaultRequestHeaders.Add("GraphQL-Cost", header);
        }

        using var response = await http.PostAsJsonAsync("/graphql", new { query });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
