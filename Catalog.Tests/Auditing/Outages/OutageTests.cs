using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Tests.Auditing.Chains;
using Catalog.Tests.Http;
using Catalog.Tests.Journeys;
using Catalog.Tests.Limits;

namespace Catalog.Tests.Auditing.Outages;

/// <summary>The real server on disks that fail: nothing is answered, and everything is again, without a restart, when they work.</summary>
public sealed class OutageTests
{
    private const string Node = "outage-1";

    private static readonly TimeSpan MostResumption = TimeSpan.FromSeconds(3);

    private static readonly string[] Queries =
    [
        $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { name } } }""",
        """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { householdRegistrations { totalCount } }""",
        "{ viewer { system { clientId } } }",
        "{ __typename }",
        "{ nothing }",
        "no document",
    ];

    [DiskFact]
    public async Task Operations_Should_BeRefused_When_TheDiskIsFull()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var own = await StartAsync(disk.Path);

        disk.Fill();
        // The last block of the segment has room for some more.
        await UntilRefusedAsync(own.Server);
        var refused = await AssertRefusedAsync(own.Server);
        disk.Free();

        await AssertResumedAsync(own.Server, disk.Path, refused);
    }

    [DiskFact]
    public async Task Operations_Should_BeRefused_When_TheDiskIsFullWhileASegmentIsFilled()
    {
        await using var disk = await SmallDisk.MountAsync();
        disk.Fill(megabytes: 4);
        await using var own = await StartAsync(disk.Path, "--Audit:SegmentMegabytes=1");

        // Until there is no room any more, in the middle of whatever line comes then.
        await UntilRefusedAsync(own.Server, """query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { householdRegistrations(first: 1000) { nodes { name } } }""");
        Assert.InRange(Directory.GetFiles(Path.Combine(disk.Path, Node), "*.jsonl").Length, 2, 5);
        var refused = await AssertRefusedAsync(own.Server);
        disk.Free();

        await AssertResumedAsync(own.Server, disk.Path, refused);
    }

    [DiskFact]
    public async Task Operations_Should_BeRefused_When_TheDiskBreaksAndComesBackForReadingAlone()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var own = await StartAsync(disk.Path);

        disk.Break();
        var refused = await AssertRefusedAsync(own.Server);
        await disk.UnmountAsync();
        refused += await AssertRefusedAsync(own.Server);
        await disk.MountAsync("ro");
        refused += await AssertRefusedAsync(own.Server);
        await disk.UnmountAsync();
        await disk.MountAsync("rw");

        await AssertResumedAsync(own.Server, disk.Path, refused);
    }

    [DiskFact]
    public async Task Operations_Should_BeRefused_When_RightsAreTakenAway()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var own = await StartAsync(disk.Path);

        var segment = Directory.GetFiles(Path.Combine(disk.Path, Node), "*.jsonl").Single();
        await SmallDisk.RunAsync("chattr", "+i", segment);
        var refused = await AssertRefusedAsync(own.Server);
        await SmallDisk.RunAsync("chattr", "-i", segment);

        await AssertResumedAsync(own.Server, disk.Path, refused);
    }

    [Fact]
    public async Task Operations_Should_BeRefused_When_TheFolderIsAway()
    {
        await using var own = await OwnServer.StartAsync($"--Audit:Node={Node}", "--Limits:RequestsPerSecond=0");
        var folder = Path.Combine(own.Server.AuditPath, Node);
        var away = folder + ".away";
        Directory.Move(folder, away);
        await File.WriteAllTextAsync(folder, "no folder");

        var refused = await AssertRefusedAsync(own.Server);
        File.Delete(folder);
        Directory.Move(away, folder);

        await AssertResumedAsync(own.Server, own.Server.AuditPath, refused);
    }

    [Fact]
    public async Task Operations_Should_BeAnsweredAgain_When_TheFileWasRemoved()
    {
        await using var own = await OwnServer.StartAsync($"--Audit:Node={Node}", "--Limits:RequestsPerSecond=0");
        var folder = Path.Combine(own.Server.AuditPath, Node);
        File.Delete(Directory.GetFiles(folder, "*.jsonl").Single());

        Assert.Equal(503, (await own.Server.AskAsync("{ __typename }")).Status);
        await UntilAnsweredAsync(own.Server);
        await own.Server.StopAsync();

        Assert.Contains(ChainFollower.Whole(folder).Faults, fault => fault.Contains("does not name the hash of", StringComparison.Ordinal));
    }

    private static Task<OwnServer> StartAsync(string path, params string[] settings) =>
        OwnServer.StartAsync([$"--Audit:Path={path}", $"--Audit:Node={Node}", "--Limits:RequestsPerSecond=0", .. settings]);

    private static async Task UntilRefusedAsync(CatalogServer server, string query = "{ __typename }")
    {
        using var http = server.Client();
        for (var i = 0; i < 20_000; i++)
        {
            using var response = await http.PostAsJsonAsync("/graphql", new { query });
            if ((int)response.StatusCode != 200)
            {
                Assert.Equal(503, (int)response.StatusCode);
                return;
            }
        }

        Assert.Fail("The disk is never full.");
    }

    /// <summary>Whatever is asked, and whoever asks, gets the same refusal; the process lives, and says that it is not ready.</summary>
    /// <returns>How many were refused.</returns>
    private static async Task<int> AssertRefusedAsync(CatalogServer server)
    {
        var count = 0;
        foreach (var query in Queries)
        {
            foreach (var client in new[] { "housing-fund-loans", null })
            {
                using var http = server.Client(client);
                using var response = await http.PostAsJsonAsync("/graphql", new { query });
                var body = await response.Content.ReadFromJsonAsync<JsonElement>();

                Assert.Equal((503, "AUDIT_UNAVAILABLE"), ((int)response.StatusCode, HashRequest.CodeOf(body)));
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
                Assert.False(body.TryGetProperty("data", out _));
                Assert.DoesNotContain("disk", body.GetRawText(), StringComparison.Ordinal);
                count++;
            }
        }

        using var probe = server.Client(null);
        using var ready = await probe.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(503, (int)ready.StatusCode);
        Assert.Equal("""{"status":"unavailable","reason":"AUDIT_UNAVAILABLE"}""", await ready.Content.ReadAsStringAsync());
        using var live = await probe.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(200, (int)live.StatusCode);
        return count;
    }

    private static async Task UntilAnsweredAsync(CatalogServer server)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var http = server.Client(null);
        while (true)
        {
            using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (ready.IsSuccessStatusCode)
            {
                Assert.Equal(200, (await server.AskAsync(Queries[0])).Status);
                return;
            }

            Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, MostResumption);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private static async Task AssertResumedAsync(CatalogServer server, string auditPath, int refused)
    {
        await UntilAnsweredAsync(server);
        await server.StopAsync();
        var followed = ChainFollower.Whole(Path.Combine(auditPath, Node));

        Assert.Empty(followed.Faults);
        var resumed = Assert.Single(followed.Entries!, entry => entry.GetProperty("kind").GetInt32() == 44);
        Assert.InRange(resumed.GetProperty("refused").GetInt32(), refused, refused + 1);
        Assert.True(string.CompareOrdinal(resumed.GetProperty("since").GetString(), resumed.GetProperty("time").GetString()) < 0);
    }
}
