using System.Globalization;
using Catalog.Tests.Auditing.Chains;
using Catalog.Tests.Commands;
using Xunit.Abstractions;

namespace Catalog.Tests.Auditing.Crashes;

/// <summary>
/// The real process, killed at random moments under load. CATALOG_NIGHTLY=1 kills it many times more; CATALOG_SEED repeats the moments
/// of a run.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 25;
    private const int NightlyRounds = 200;
    private const int DefaultSeed = 20261123;

    /// <summary>Every so many rounds there is an orderly stop too, to compare the next start with.</summary>
    private const int RoundsUntilAStop = 8;

    /// <summary>How long a start may take on a machine that does nothing else.</summary>
    private static readonly TimeSpan MostStart = TimeSpan.FromSeconds(3);

    private readonly CrashingCatalog _catalog = new();
    private readonly Dictionary<string, int> _received = [];
    private readonly List<TimeSpan> _starts = [];
    private readonly List<TimeSpan> _orderlyStarts = [];

    public void Dispose() => _catalog.Dispose();

    [Fact]
    public async Task Entry_Should_BeThere_When_AResponseWasReceivedBeforeAKill()
    {
        var dice = new Dice(Seed());
        await using (var first = _catalog.Start())
        {
            await CrashingCatalog.ReadyAsync(first);
            await first.KillAsync();
        }

        var follower = new ChainFollower(_catalog.NodePath);
        for (var round = 1; round <= Count(); round++)
        {
            if (dice.Chance(0.2))
            {
                await KillWhileStartingAsync(dice);
                Check(follower, round);
            }

            await KillUnderLoadAsync(dice, _starts);
            Check(follower, round);
            if (round % RoundsUntilAStop == 0)
            {
                await EndAsync();
                await KillUnderLoadAsync(dice, _orderlyStarts);
                Check(follower, round);
            }
        }

        await EndAsync();
        follower.Follow();
        var whole = ChainFollower.Whole(_catalog.NodePath);

        Assert.Empty(follower.Faults);
        Assert.Empty(whole.Faults);
        Assert.Equal(follower.Number, whole.Number);
        Assert.All(whole.Traces, trace => Assert.Equal(1, trace.Value));
        Report(whole);
        // On a machine that does other things too, every start takes longer; one after a kill no longer than one after a stop.
        Assert.True(Median(_starts) < MostStart || Median(_starts) < Median(_orderlyStarts) * 2, "A start after a kill takes too long.");
    }

    private static int Count() => Environment.GetEnvironmentVariable("CATALOG_NIGHTLY") == "1" ? NightlyRounds : Rounds;

    private static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable("CATALOG_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed) ? seed : DefaultSeed;

    private static Task WaitAsync(int milliseconds) => Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);

    // Small segments, and heads as often as can be, so that kills meet both.
    private CatalogProcess Start() => _catalog.Start("--Audit:SegmentMegabytes=1", "--Audit:HeadInterval=00:00:01");

    /// <summary>Most kills come when the process has just begun, and some when it takes up the chain.</summary>
    private async Task KillWhileStartingAsync(Dice dice)
    {
        await using var process = Start();
        await WaitAsync(dice.Chance(0.5) ? dice.Between(0, 300) : dice.Between(300, 2_000));
        await process.KillAsync();
    }

    private async Task KillUnderLoadAsync(Dice dice, List<TimeSpan> starts)
    {
        var start = TimeProvider.System.GetTimestamp();
        await using var process = Start();
        var address = await CrashingCatalog.ReadyAsync(process);
        starts.Add(TimeProvider.System.GetElapsedTime(start));

        var load = new Load(address, _catalog.Token());
        var asking = load.RunAsync();
        await WaitAsync(dice.Chance(0.3) ? dice.Between(0, 2_000) : dice.Between(0, 500));
        await process.KillAsync();
        await asking;
        foreach (var (trace, status) in load.Received)
        {
            _received.Add(trace, status);
        }
    }

    /// <summary>A last start and an orderly stop: nothing is left that keeps either from working.</summary>
    private async Task EndAsync()
    {
        await using var process = Start();
        await CrashingCatalog.ReadyAsync(process);
        await process.TerminateAsync();
        Assert.Equal(0, (await process.EndAsync()).Code);
    }

    private void Check(ChainFollower follower, int round)
    {
        follower.Follow();
        Assert.True(follower.Faults.Count == 0, $"Round {round}: {string.Join("; ", follower.Faults)}");
        var missing = _received.Keys.Where(trace => !follower.Traces.ContainsKey(trace)).ToList();
        Assert.True(missing.Count == 0, $"Round {round}: {missing.Count} responses of {_received.Count} have no entry, such as {missing.FirstOrDefault()}.");
        Assert.All(_received.Values, status => Assert.True(status is 200 or 401, $"Round {round}: a request was answered with {status}."));
    }

    private static TimeSpan Median(List<TimeSpan> starts) => starts.Order().ElementAt(starts.Count / 2);

    private void Report(ChainFollower whole) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{_starts.Count + _orderlyStarts.Count} kills under load: {_received.Count} responses received, {whole.Number} entries in {whole.Segments} segments, "
        + $"{whole.Count(42)} heads, {whole.Count(43)} torn tails; ready after a median of {Median(_starts).TotalSeconds:F2} s, "
        + $"at most {_starts.Max().TotalSeconds:F2} s; after a stop {Median(_orderlyStarts).TotalSeconds:F2} s, at most {_orderlyStarts.Max().TotalSeconds:F2} s."));
}
