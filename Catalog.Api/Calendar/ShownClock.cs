using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Calendar;

/// <summary>A clock with the days that it does not count.</summary>
internal sealed record ShownClock(ClockRow Row, IReadOnlyList<ClockSuspensionRow> Suspensions)
{
    /// <summary>What it says now; of one that has ended, what it said then.</summary>
    public ClockReading Reading(DateTimeOffset now) => ClockReading.Of(
        new WorkingDayClock(Row.StartedOn, Row.Days, [.. Suspensions.Select(row => new Suspension(row.From, row.Until, row.Reason))]),
        WorkingDaysFile.Calendar,
        Row.EndedOn ?? ChinaTime.DayOf(now));

    /// <summary>Adds to clocks, of which there may be many, their suspensions.</summary>
    public static async Task<IReadOnlyList<ShownClock>> OfAsync(IReadOnlyList<ClockRow> clocks, CatalogContext context, CancellationToken cancellation)
    {
        var ids = clocks.Select(clock => clock.Id).ToList();
        var suspensions = (await context.ClockSuspensions.AsNoTracking().Where(row => ids.Contains(row.Clock)).OrderBy(row => row.Id).ToListAsync(cancellation))
            .ToLookup(row => row.Clock);
        return [.. clocks.Select(clock => new ShownClock(clock, [.. suspensions[clock.Id]]))];
    }
}
