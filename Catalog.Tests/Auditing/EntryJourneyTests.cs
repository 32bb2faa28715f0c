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
        var entry = await AskAsync($$"""query PersonByIdNumber($n: CitizenIdNumber!) {{Use}} { person(idNumber: $n) { householdRegistration { name idNumber } enterprises: socialInsuranceRegistrations(where: { insuranceStatus: { neq: null } }) { insuranceType } } }""", new { n = CatalogServer.IdNumber });

        Assert.Equal("ANSWERED", entry);
    }

    [Fact]
    public async Task PartlyDeniedPage_Should_BeAnEntry()
    {
        var entry = await AskAsync($$"""query {{Use}} { householdRegistrations(first: 2) { nodes { name photo cancellationDate } } }""");

        Assert.Equal("DENIED", entry);
    }

    [Fact]
    public async Task RejectedOperation_Should_BeAnEntry()
    {
        var entry = await AskAsync("query Adoption { adoptionRegistrations { totalCount } }");

        Assert.Equal("REJECTED", entry);
    }

    [Fact]
    public async Task FailedOperation_Should_BeAnEntry()
    {
        var entry = await AskAsync("{ nothing }", client: null);

        Assert.Equal("FAILED", entry);
    }

    [Fact]
    public async Task RefusedToken_Should_BeAnEntry()
    {
        var entry = await AskAsync("{ __typename }", lifetime: TimeSpan.FromHours(-1));

        Assert.Equal("SIGN-IN", entry);
    }

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

    [GeneratedRegex("""(?<="time":")[0-9TZ:.-]{27}(?=")|(?<="(trace|document)":")[0-9a-f]{32,64}(?=")|(?<="duration":)[0-9]+|(?<=")[A-Za-z0-9_-]{22}(?=")""", RegexOptions.CultureInvariant)]
    private static partial Regex Changing();
}
