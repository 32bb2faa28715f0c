using Catalog.Api.Authentication;
using Catalog.Domain.Calendar;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Calendar;

public sealed class ClockSweepTests : IAsyncLifetime
{
    private const string Office = "government-affairs-office";

    private readonly ShiftedTime _time = ClockServer.Monday();
    private readonly CatalogServer _server;

    public ClockSweepTests() => _server = ClockServer.Create(_time);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Department_Should_BeToldOnceOfEach_When_ATermEndsSoonAndHasEnded()
    {
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "17");
        var told = new List<int>();
        for (var day = 2; day <= 20; day++)
        {
            told.Add(await _server.SweepAsync());
            _time.Advance(TimeSpan.FromDays(1));
        }

        // The term ends on Monday, 16 March: two working days before is Thursday, the 12th.
        Assert.Equal([12, 17], Enumerable.Range(0, told.Count).Where(i => told[i] > 0).Select(i => i + 2));
        Assert.Equal(["OVERDUE 17", "DUE_SOON 17"], await ToldAsync(ClockServer.Police, Scopes.Steward));
        Assert.Equal(["OVERDUE 17"], await ToldAsync(ClockServer.Admin, Scopes.Admin));
    }

    [Fact]
    public async Task Department_Should_BeToldOnce_When_ManyNodesSweepAtOnce()
    {
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "17", new DateOnly(2026, 2, 2));
        await _server.StartClockAsync(DeadlineKind.ObjectionCheck, Office, "18", new DateOnly(2026, 2, 2));

        var told = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _server.SweepAsync())));

        Assert.Equal(2, told.Sum());
        Assert.Equal(["OVERDUE 17"], await ToldAsync(ClockServer.Police, Scopes.Steward));
        Assert.Equal(["OVERDUE 17", "OVERDUE 18"], (await ToldAsync(ClockServer.Admin, Scopes.Admin)).Order());
    }

    [Fact]
    public async Task Department_Should_BeToldAnew_When_ASuspensionMovedTheEnd()
    {
        var id = await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "17");
        _time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(1, await _server.SweepAsync());

        await _server.AskAsync($"mutation {{ suspendClock(input: {{ clock: \"{id}\", revision: 0, reason: \"r\" }}) {{ clock {{ id }} }} }}", client: ClockServer.Admin, scopes: Scopes.Admin);
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await _server.SweepAsync());
        await _server.AskAsync($"mutation {{ resumeClock(input: {{ clock: \"{id}\", revision: 1 }}) {{ clock {{ id }} }} }}", client: ClockServer.Admin, scopes: Scopes.Admin);
        _time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, await _server.SweepAsync());
        Assert.Equal(["DUE_SOON 17", "RESUMED 1", "SUSPENDED 1", "DUE_SOON 17"], await ToldAsync(ClockServer.Police, Scopes.Steward));
    }

    [Fact]
    public async Task Nobody_Should_BeTold_When_TheCalendarIsUnknownOrTheTermIsFar()
    {
        await _server.StartClockAsync(DeadlineKind.CatalogueUpdate, ClockServer.PoliceDepartment, "1", new DateOnly(2026, 12, 25));
        await _server.StartClockAsync(DeadlineKind.CatalogueUpdate, ClockServer.PoliceDepartment, "2");

        Assert.Equal(0, await _server.SweepAsync());
    }

    [Fact]
    public async Task Server_Should_SweepByItself_When_ItStarts()
    {
        await _server.StartClockAsync(DeadlineKind.ApplicationAnswer, ClockServer.PoliceDepartment, "17", new DateOnly(2026, 2, 2));
        var second = ClockServer.Create(_time, $"--ConnectionStrings:Catalog={_server.Databases.Catalog}");
        await second.InitializeAsync();
        try
        {
            for (var i = 0; i < 100 && (await ToldAsync(ClockServer.Police, Scopes.Steward)).Count == 0; i++)
            {
                await Task.Delay(50);
            }

            Assert.Equal(["OVERDUE 17"], await ToldAsync(ClockServer.Police, Scopes.Steward));
        }
        finally
        {
            await second.DisposeAsync();
        }
    }

    private async Task<List<string>> ToldAsync(string client, Scopes scopes)
    {
        var told = await _server.GovernanceAsync("notifications { nodes { kind matter { key } } }", client, scopes);
        return [.. told.GetProperty("notifications").GetProperty("nodes").EnumerateArray().Select(node => $"{node.GetProperty("kind").GetString()} {node.GetProperty("matter").GetProperty("key").GetString()}")];
    }
}
