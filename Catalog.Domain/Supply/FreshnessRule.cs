using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;

namespace Catalog.Domain.Supply;

/// <summary>By when a register is to be supplied again.</summary>
public static class FreshnessRule
{
    /// <summary>How long records that are updated in real time are fresh.</summary>
    public static readonly TimeSpan RealTime = TimeSpan.FromHours(1);

    /// <summary>The first moment at which it is overdue: the end, in China, of the last day of its cycle.</summary>
    public static DateTimeOffset DueAt(UpdateCycle cycle, DateTimeOffset received)
    {
        var day = ChinaTime.DayOf(received);
        return cycle switch
        {
            UpdateCycle.RealTime => received + RealTime,
            UpdateCycle.Daily => After(day.AddDays(1)),
            UpdateCycle.Weekly => After(day.AddDays(7)),
            UpdateCycle.Monthly => After(day.AddMonths(1)),
            UpdateCycle.Quarterly => After(day.AddMonths(3)),
            UpdateCycle.Yearly => After(day.AddYears(1)),
            _ => throw new ArgumentOutOfRangeException(nameof(cycle)),
        };
    }

    /// <param name="received">When the last supply that came to its end did so; null for none.</param>
    public static Freshness Of(UpdateCycle cycle, DateTimeOffset? received, DateTimeOffset now) =>
        received is not { } last ? Freshness.NeverSupplied : now < DueAt(cycle, last) ? Freshness.Fresh : Freshness.Overdue;

    private static DateTimeOffset After(DateOnly day) => ChinaTime.StartOf(day.AddDays(1));
}
