using Catalog.Tests.NonInterference.Plants;
using Xunit.Abstractions;

namespace Catalog.Tests.NonInterference;

/// <summary>The test of the promise bites: leaks that are planted, one at a time, are found.</summary>
[Trait("Provider", "Sqlite")]
public sealed class PlantedLeakTests(PlantedTwins planted, ITestOutputHelper output) : IClassFixture<PlantedTwins>
{
    /// <summary>Most are found by the first few trials, all by a part of these: room for schemas to come, which change all trials.</summary>
    private const int Trials = 200;

    private readonly DateTimeOffset _moment = TimeProvider.System.GetUtcNow();

    public static TheoryData<string> Leaks => [.. PlantedLeaks.All.Keys];

    [Theory]
    [MemberData(nameof(Leaks))]
    public async Task Leak_Should_BeFound_When_Planted(string leak)
    {
        var plant = PlantedLeaks.All[leak]();
        var (trial, finding) = await FindAsync(plant) ?? throw new InvalidOperationException($"{Trials} trials did not find {leak}{(plant.Statement is null || planted.Bed.HasChanged ? "" : ", which no longer fits any statement")}.");

        output.WriteLine($"Found in trial {trial.Seed}");
        Assert.Contains(plant.ByAnswersAlone ? "The answers differ" : "was read", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_Should_BecomeSmall_When_ItFails()
    {
        var plant = PlantedLeaks.All["a mask that is not put on"]();
        var (trial, finding) = (await FindAsync(plant))!.Value;

        var (shrunk, _) = await new TrialShrinking(Run).ShrinkAsync(trial, finding);

        var report = TrialReport.Of(shrunk, finding);
        output.WriteLine(report);
        Assert.Single(shrunk.Steps);
        Assert.Single(shrunk.Rows);
        Assert.Single(shrunk.Book.Grants);
        Assert.Contains($"Seed {trial.Seed}", report, StringComparison.Ordinal);
    }

    private async Task<(Trial Trial, Finding Finding)?> FindAsync(Plant plant)
    {
        (planted.Bed.Plant, planted.Bed.HasChanged) = (plant, false);
        var catalogue = planted.Twins.Left.Catalogue;
        var trials = new RandomTrials(catalogue.Current, catalogue.Served.Documents.Schema, _moment);
        for (var seed = 1; seed <= Trials; seed++)
        {
            var trial = trials.Trial(seed);
            if (await Run(trial).RunAsync() is { } finding)
            {
                return (trial, finding);
            }
        }

        return null;
    }

    private TrialRun Run(Trial trial) =>
        new(planted.Twins, trial, _moment) { HoldsColumns = !planted.Bed.Plant!.ByAnswersAlone, Books = planted.Bed.Plant.Book };
}
