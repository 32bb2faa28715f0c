using System.Diagnostics;
using System.Net.Http.Json;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Catalog.Tests.Limits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing;

/// <summary>Operations that break off, by the service's fault or because nobody waits any more, have their entries.</summary>
public sealed class InterruptedOperationTests
{
    private const string Query = $$"""query Broken @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } householdRegistrations { totalCount } }""";

    /// <summary>A register whose rows have no end.</summary>
    private const string Endless =
        """
        ALTER TABLE "record_HouseholdRegistration" RENAME TO "Ended";
        CREATE VIEW "record_HouseholdRegistration" AS WITH RECURSIVE count(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM count)
        SELECT "Ended".* FROM count LEFT JOIN "Ended" ON "Ended"._id = -x;
        """;

    private const string Failing =
        """
        ALTER TABLE "record_HouseholdRegistration" RENAME TO "Gone";
        CREATE VIEW "record_HouseholdRegistration" AS SELECT _id, _subject, _division, json_extract(char(123, 125), _subject) AS name FROM "Gone";
        """;

    [Theory]
    [InlineData("TIME_LIMIT", Endless)]
    [InlineData("INTERNAL_ERROR", Failing)]
    public async Task Operation_Should_BeAnEntry_When_ItBreaksOff(string code, string change)
    {
        await using var own = await OwnServer.StartAsync("--Http:MaxSeconds=0.5");
        await ChangeAsync(own.Server, change);

        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var http = Client(own.Server, trace);
        using var response = await http.PostAsJsonAsync("/graphql", new { query = Query });

        Assert.Contains($"\"{code}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertFailed(Assert.Single(WrittenEntry.All(own.Server.AuditPath), written => written.Trace == trace), code);
    }

    [Fact]
    public async Task Operation_Should_BeAnEntry_When_TheClientIsGone()
    {
        await using var own = await OwnServer.StartAsync("--Http:MaxSeconds=60");
        await ChangeAsync(own.Server, Endless);
        var traces = Enumerable.Range(0, 4).Select(_ => ActivityTraceId.CreateRandom().ToHexString()).ToList();

        await Task.WhenAll(traces.Select(async trace =>
        {
            using var http = Client(own.Server, trace);
            // The way there is open: who goes before the request has arrived has asked nothing.
            using var open = await http.GetAsync("/health/live");
            using var gone = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => http.PostAsJsonAsync("/graphql", new { query = Query }, gone.Token));
        }));
        var start = Stopwatch.GetTimestamp();
        IReadOnlyList<WrittenEntry> entries;
        while ((entries = [.. WrittenEntry.All(own.Server.AuditPath).Where(written => traces.Contains(written.Trace ?? string.Empty))]).Count < traces.Count)
        {
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(20));
            await Task.Delay(50);
        }

        Assert.Equal(traces.Order(StringComparer.Ordinal), entries.Select(written => written.Trace!).Order(StringComparer.Ordinal));
        Assert.All(entries, written => AssertFailed(written, "CLIENT_GONE"));
    }

    [Fact]
    [Trait("Provider", "Sqlite")]
    public async Task Operation_Should_BeAnEntry_When_TheDatabaseIsDamaged()
    {
        await using var own = await OwnServer.StartAsync();
        await ChangeAsync(own.Server, "PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var file = new FileStream(((SqliteServerDatabases)own.Server.Databases).CatalogPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)'x', (int)(file.Length - 4096)).ToArray());
        }

        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var http = Client(own.Server, trace);
        using var response = await http.PostAsJsonAsync("/graphql", new { query = Query });

        Assert.Equal(503, (int)response.StatusCode);
        AssertFailed(Assert.Single(WrittenEntry.All(own.Server.AuditPath), written => written.Trace == trace), "DATABASE_UNAVAILABLE");
    }

    [Fact]
    public async Task Request_Should_BeAnEntry_When_ThereIsNoAccessBook()
    {
        await using var own = await OwnServer.StartAsync("--Access:OutageLimit=00:00:01", "--Access:PollInterval=00:00:00.1");
        await ChangeAsync(own.Server, """ALTER TABLE "AccessVersion" RENAME TO "Gone" """);
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var http = Client(own.Server, trace);
        using var response = await http.PostAsJsonAsync("/graphql", new { query = Query });

        Assert.Equal(503, (int)response.StatusCode);
        var entry = Assert.IsType<OperationFailed>(Assert.Single(WrittenEntry.All(own.Server.AuditPath), written => written.Trace == trace).Entry);
        Assert.Equal(["NOT_READY"], entry.Codes!);
        Assert.Equal(("housing-fund-loans", 0L), (entry.System!.Value, entry.AccessVersion));
    }

    [Fact]
    public async Task Requests_Should_BeCounted_When_TheyAreBeyondTheShare()
    {
        await using var own = await OwnServer.StartAsync("--Limits:RequestsPerSecond=1", "--Limits:RequestBurst=2");
        foreach (var client in new[] { "housing-fund-loans", null })
        {
            var statuses = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => (await own.Server.AskAsync("{ __typename }", client: client)).Status));
            Assert.InRange(statuses.Count(status => status == 429), 9, 10);
        }

        await own.Server.StopAsync();

        var entries = WrittenEntry.All(own.Server.AuditPath).Select(written => written.Entry).ToList();
        var refused = entries.OfType<RequestsRefused>().ToList();
        Assert.Equal(24, refused.Sum(entry => entry.Count) + entries.OfType<MetadataAnswered>().Count());
        Assert.All(refused, entry => Assert.Equal(entry.System is null, entry.Address == "127.0.0.1"));
        Assert.Equal(2, refused.DistinctBy(entry => entry.System).Count());
    }

    private static void AssertFailed(WrittenEntry written, string code)
    {
        var entry = Assert.IsType<OperationFailed>(written.Entry);
        Assert.Equal([code], entry.Codes!);
        Assert.Equal(("Broken", "housing-fund-loans", "housing-fund-centre"), (entry.Operation, entry.System!.Value, entry.Department!.Value));
        Assert.NotEmpty(entry.Decisions!.Allowed);
        Assert.Single(entry.Subjects!);
        Assert.NotNull(entry.Document);
    }

    private static HttpClient Client(CatalogServer server, string trace)
    {
        var http = server.Client();
        http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        return http;
    }

    private static async Task ChangeAsync(CatalogServer server, string sql)
    {
        await using var context = server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        await context.Database.ExecuteSqlRawAsync(sql);
    }
}
