using Catalog.Tests.NonInterference.Servers;
using Xunit.Abstractions;

namespace Catalog.Tests.NonInterference;

/// <summary>
/// The promise: two databases that differ only in values that a use may not see give byte-identical responses to it, whatever
/// it asks. CATALOG_NIGHTLY=1 asks over ten times as much, from a seed of the day; CATALOG_SEED repeats one trial.
/// </summary>
public sealed class NonInterferenceTests(ITestOutputHelper output)
{
    private const int Trials = 55;
    private const int NightlyTrials = 700;

    [Fact]
    public async Task Answers_Should_BeTheSame_When_DatabasesDifferInWhatAUseMayNotSee()
    {
        await using var twins = await Twins.StartAsync();
        var moment = TimeProvider.System.GetUtcNow();
        var trials = new RandomTrials(twins.Left.Catalogue.Current, twins.Left.Catalogue.Served.Documents.Schema, moment);
        var (asked, compared, telling) = (0, 0, 0);
        foreach (var seed in Seeds(moment))
        {
            var trial = trials.Trial(seed);
            var run = new TrialRun(twins, trial, moment);
            if (await run.RunAsync() is { } finding)
            {
                var (shrunk, shrunkFinding) = await new TrialShrinking(smaller => new TrialRun(twins, smaller, moment)).ShrinkAsync(trial, finding);
                Assert.Fail(TrialReport.Of(shrunk, shrunkFinding));
            }

            (asked, compared, telling) = (asked + trial.Steps.Count, compared + run.Compared, telling + run.Telling);
        }

        output.WriteLine($"{asked} operations, {compared} compared, {telling} of them with rows");
        // Answers that tell nothing are always the same.
        Assert.True(telling > asked / 10 || Seeds(moment).Count == 1, "The operations find too little.");
    }

    private static IReadOnlyList<int> Seeds(DateTimeOffset moment)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("CATALOG_SEED"), out var seed))
        {
            return [seed];
        }

        return Environment.GetEnvironmentVariable("CATALOG_NIGHTLY") == "1"
            ? [.. Enumerable.Range(moment.DayOfYear * 10_000, NightlyTrials)]
            : [.. Enumerable.Range(1, Trials)];
    }
}
