using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Auditing;

/// <summary>The whole entries of typical requests, as they stand in the segment: but for their times, traces, keyed hashes and the hashes of documents.</summary>
public sealed partial class EntryJourneyTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    [Fact]
    public async Task AnsweredOperation_Should_BeAnEntry()
    {
        var entry = await AskAsync(
            $$"""
            query PersonByIdNumber($n: CitizenIdNumber!) {{Use}} {
              person(idNumber: $n) {
                householdRegistration { name idNumber }
                socialInsuranceRegistrations(where: { insuranceStatus: { neq: null } }) { insuranceType }
              }
            }
            """,
            new { n = CatalogServer.IdNumber });

        AssertEntry(
            """
            {"kind":1,"time":"…","operation":"PersonByIdNumber","document":"…","use":{"purpose":"BUSINESS_COLLABORATION","legalBasis":"LB-0001"},
            "decisions":{"allowed":[
            {"item":"1001001/000001-01","access":"SHOW","rule":"PROVIDER_CONSENT","grants":[1]},
            {"item":"1001001/000001-02","access":"SHOW","rule":"PROVIDER_CONSENT","grants":[5]},
            {"item":"1001001/000010-02","access":"COMPARE","rule":"PROVIDER_CONSENT","grants":[11]},
            {"item":"1001001/000010-04","access":"SHOW","rule":"PROVIDER_CONSENT","grants":[12]}],"denied":[]},
            "subjects":["…"],"rows":3,"accessVersion":11,"catalogueVersion":1,"duration":…,
            "system":"housing-fund-loans","department":"housing-fund-centre","address":"127.0.0.1","trace":"…"}
            """,
            entry);
    }

    [Fact]
    public async Task PartlyDeniedPage_Should_BeAnEntry()
    {
        var entry = await AskAsync($$"""query {{Use}} { householdRegistrations(first: 2) { nodes { name photo cancellationDate } } }""");

        AssertEntry(
            """
            {"kind":2,"time":"…","document":"…","use":{"purpose":"BUSINESS_COLLABORATION","legalBasis":"LB-0001"},
            "decisions":{"allowed":[{"item":"1001001/000001-01","access":"SHOW","rule":"PROVIDER_CONSENT","grants":[1]}],
            "denied":[{"item":"1001001/000001-07","access":"SHOW","reason":"NOT_GRANTED"},
            {"item":"1001001/000001-11","access":"SHOW","reason":"GRANT_EXPIRED","grant":15}]},
            "subjects":["…","…"],"rows":2,"accessVersion":11,"catalogueVersion":1,"duration":…,
            "system":"housing-fund-loans","department":"housing-fund-centre","address":"127.0.0.1","trace":"…"}
            """,
            entry);
    }

    [Fact]
    public async Task RejectedOperation_Should_BeAnEntry()
    {
        var entry = await AskAsync("query Adoption { adoptionRegistrations { totalCount } }");

        AssertEntry(
            """
            {"kind":3,"time":"…","operation":"Adoption","document":"…",
            "decisions":{"allowed":[],"denied":[{"item":"1001001/000004-01","access":"SHOW","reason":"USE_NOT_DECLARED"}]},
            "rows":0,"accessVersion":11,"catalogueVersion":1,"codes":["USE_REQUIRED"],"duration":…,
            "system":"housing-fund-loans","department":"housing-fund-centre","address":"127.0.0.1","trace":"…"}
            """,
            entry);
    }

    [Fact]
    public async Task FailedOperation_Should_BeAnEntry()
    {
        var entry = await AskAsync("{ nothing }", client: null);

        AssertEntry(
            """
            {"kind":4,"time":"…","document":"…","rows":0,"accessVersion":11,"catalogueVersion":1,"codes":["DOCUMENT_INVALID"],"duration":…,
            "address":"127.0.0.1","trace":"…"}
            """,
            entry);
    }

    [Fact]
    public async Task RefusedToken_Should_BeAnEntry()
    {
        var entry = await AskAsync("{ __typename }", lifetime: TimeSpan.FromHours(-1));

        AssertEntry(
            """
            {"kind":10,"time":"…","code":"TOKEN_EXPIRED",
            "system":"housing-fund-loans","department":"housing-fund-centre","address":"127.0.0.1","trace":"…"}
            """,
            entry);
    }

    private static void AssertEntry(string expected, string entry) => Assert.Equal(expected.ReplaceLineEndings(string.Empty), entry);

    private async Task<string> AskAsync(string query, object? variables = null, string? client = "housing-fund-loans", TimeSpan? lifetime = null)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        if (client is not null)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", server.TokenOf(client, lifetime: lifetime));
        }

        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables });
        return Changing().Replace(Assert.Single(WrittenEntry.All(server.AuditPath), written => written.Trace == trace).Json, "…");
    }

    [GeneratedRegex("""(?<="time":")[0-9TZ:.-]{27}(?=")|(?<="(trace|document)":")[0-9a-f]{32,64}(?=")|(?<="duration":)[0-9]+|(?<=[[,]")[A-Za-z0-9_-]{22}(?=")""", RegexOptions.CultureInvariant)]
    private static partial Regex Changing();
}
