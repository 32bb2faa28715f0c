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
    private const int Suspensions = 700;
    private const int Revocations = 300;
    private const string Item = "HouseholdRegistration.ethnicGroup";

    private static readonly byte[] Question = JsonSerializer.SerializeToUtf8Bytes(new
    {
        query = $$"""query @use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001") { person(idNumber: "{{CatalogServer.IdNumber}}") { householdRegistration { ethnicGroup } } }""",
    });

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
        var items = await ApplyAsync();
        using var police = _server.Client(Police, Scopes.Steward);
        using var stopping = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var asking = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => AskAsync(stopping.Token))).ToList();
        try
        {
            for (var i = 0; i < Revocations; i++)
            {
                var grant = (await MoveAsync(police, "approveApplicationItem", "applicationItem { grant { id } }", $"id: \"{items[i]}\", revision: 1")).GetProperty("grant").GetProperty("id").GetString();
                // The first is suspended and resumed time and again, before it is revoked as the others are.
                for (var revision = 0; revision < (i == 0 ? 2 * Suspensions : 0); revision += 2)
                {
                    await TakeAsync(police, "suspendGrant", grant, revision);
                    await MoveAsync(police, "resumeGrant", "registeredGrant { id }", $"id: \"{grant}\", revision: {revision + 1}, reason: \"r\"");
                }

                await TakeAsync(police, "revokeGrant", grant, i == 0 ? 2 * Suspensions : 0);
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

    /// <summary>Applies for the item as many times as it is to be revoked, each in another row scope that reaches the person.</summary>
    private async Task<List<string>> ApplyAsync()
    {
        var items = new List<string>();
        foreach (var district in new[] { "421202", "421221", "421222" })
        {
            var application = await _desk.SubmitAsync(
                [.. Enumerable.Range(0, Revocations / 3).Select(i => Desk.Item(Item, ("rowScope", new[] { "421223", $"{district}{i:D3}" })))]);
            items.AddRange(application.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        }

        return items;
    }

    /// <summary>One trial: the item is shown, is taken away, and is not shown.</summary>
    private async Task TakeAsync(HttpClient police, string mutation, string? grant, int revision)
    {
        await ProveAsync(() => Interlocked.Read(ref _shown));
        await MoveAsync(police, mutation, "registeredGrant { id }", $"id: \"{grant}\", revision: {revision}, reason: \"r\"");
        Interlocked.Increment(ref _epoch);
        await ProveAsync(() => Interlocked.Read(ref _taken));
        Interlocked.Increment(ref _epoch);
    }

    private static async Task<JsonElement> MoveAsync(HttpClient http, string mutation, string shown, string input)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query = $"mutation {{ {mutation}(input: {{ {input} }}) {{ {shown} }} }}" });
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(body.TryGetProperty("errors", out _), body.GetRawText());
        return body.GetProperty("data").GetProperty(mutation).EnumerateObject().Single().Value;
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
            using var content = new ByteArrayContent(Question);
            content.Headers.ContentType = new("application/json");
            using var response = await http.PostAsync("/graphql", content, CancellationToken.None);
            var isShown = IsShown(await response.Content.ReadAsStringAsync(CancellationToken.None));
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

    private static bool IsShown(string body) => body.Contains("\"ethnicGroup\":\"", StringComparison.Ordinal)
        || (body.Contains("\"ethnicGroup\":null", StringComparison.Ordinal) ? false : throw new InvalidOperationException(body));
}
