using Catalog.Domain.Resources;
using Catalog.Domain.Supply;

namespace Catalog.Tests.Supply;

public sealed class FreshnessRuleTests
{
    // 23:30 in China.
    private static readonly DateTimeOffset Received = new(2026, 1, 31, 15, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(UpdateCycle.RealTime, "2026-01-31T16:30:00Z")]
    [InlineData(UpdateCycle.Daily, "2026-02-01T16:00:00Z")]
    [InlineData(UpdateCycle.Weekly, "2026-02-07T16:00:00Z")]
    [InlineData(UpdateCycle.Monthly, "2026-02-28T16:00:00Z")]
    [InlineData(UpdateCycle.Quarterly, "2026-04-30T16:00:00Z")]
    [InlineData(UpdateCycle.Yearly, "2027-01-31T16:00:00Z")]
    public void Register_Should_BeOverdue_When_TheLastDayOfItsCycleIsOver(UpdateCycle cycle, string due)
    {
        var moment = DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(moment, FreshnessRule.DueAt(cycle, Received));
        Assert.Equal(Freshness.Fresh, FreshnessRule.Of(cycle, Received, moment.AddTicks(-1)));
        Assert.Equal(Freshness.Overdue, FreshnessRule.Of(cycle, Received, moment));
        Assert.Equal(Freshness.NeverSupplied, FreshnessRule.Of(cycle, null, moment));
    }
}
