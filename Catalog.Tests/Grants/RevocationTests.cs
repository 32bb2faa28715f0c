using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Applications;
using Catalog.Tests.Journeys;
using Xunit.Abstractions;
using static Catalog.Tests.Applications.Desk;

namespace Catalog.Tests.Grants;

/// <summary>From the answer of a mutation that takes an item away, no request that begins later is answered with the item, however many ask.</summary>
public sealed class RevocationTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Clients = 8;
    private const int Suspensions = 850;
    private const int Revocations = 150;
    private const string Item = "HouseholdRegistration.ethnicGroup";

    private static readonly object Question = new
    {
        query = $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { ethnicGroup } } }""",
    };

    private readonly CatalogServer _server = new()
    {
        Settings = ["--Limits:RequestsPerSecond=0"],
        Time = new ShiftedTime(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)),
    };

    private Desk _desk = null!;

    // Even while the item is granted, or may be; odd from the answer that took it away until what gives it back is sent.
    private long _epoch;
    private long _taken;
    private long _given;
    private long _shown;
    private long _leaked;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _desk = new Desk(_server);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Item_Should_NotBeAnswered_When_TheRequestBeginsAfterTheAnswerThatTookItAway()
    {
        var (id, revision) = await _desk.GrantAsync(Item);
        using var stopping = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var asking = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => AskAsync(stopping.Token))).ToList();
        try
        {
            for (var i = 0; i < Suspensions; i++)
            {
                await ProveAsync(() => Interlocked.Read(ref _shown));
                await _desk.DoAsync("suspendGrant", new { id, revision = revision++, reason = "r" }, Police);
                Interlocked.Increment(ref _epoch);
                await ProveAsync(() => Interlocked.Read(ref _taken));
                Interlocked.Increment(ref _epoch);
                await _desk.DoAsync("resumeGrant", new { id, revision = revision++, reason = "r" }, Police);
            }

            for (var i = 0; i < Revocations; i++)
            {
                await ProveAsync(() => Interlocked.Read(ref _shown));
                await _desk.DoAsync("revokeGrant", new { id, revision, reason = "r" }, Police);
                Interlocked.Increment(ref _epoch);
                await ProveAsync(() => Interlocked.Read(ref _taken));
                Interlocked.Increment(ref _epoch);
                (id, revision) = await _desk.GrantAsync(Item);
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await Task.WhenAll(asking);
        }

        output.WriteLine($"{Suspensions} suspensions and {Revocations} revocations in {watch.Elapsed.TotalSeconds:F1} s; {_taken} requests began and ended while the item was taken away, {_given} others, of which {_shown} showed it; {_leaked} leaks");
        Assert.Equal(0, _leaked);
        Assert.True(_shown >= 2 * (Suspensions + Revocations) && _taken >= 2 * (Suspensions + Revocations));
    }

    /// <summary>Waits until the count of requests that began and ended as things stand is higher by two.</summary>
    private static async Task ProveAsync(Func<long> count)
    {
        var until = count() + 2;
        while (count() < until)
        {
            await Task.Delay(1);
        }
    }

    private async Task AskAsync(CancellationToken stopping)
    {
        using var http = _server.Client(Loans, Scopes.Read);
        while (!stopping.IsCancellationRequested)
        {
            var begun = Interlocked.Read(ref _epoch);
            using var response = await http.PostAsJsonAsync("/graphql", Question, CancellationToken.None);
            var isShown = IsShown(await response.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None));
            if (begun % 2 == 0)
            {
                Interlocked.Increment(ref _given);
                Interlocked.Add(ref _shown, isShown ? 1 : 0);
            }
            else if (begun == Interlocked.Read(ref _epoch))
            {
                Interlocked.Increment(ref _taken);
                Interlocked.Add(ref _leaked, isShown ? 1 : 0);
            }
        }
    }

    private static bool IsShown(JsonElement body) =>
        body.GetProperty("data").GetProperty("person").GetProperty("householdRegistration") is { ValueKind: JsonValueKind.Object } record
        && record.GetProperty("ethnicGroup").ValueKind == JsonValueKind.String;
}
