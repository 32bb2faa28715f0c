using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Calendar;

/// <summary>Starts and ends the clocks of matters.</summary>
internal sealed class Clocks(CatalogContext context, DateOnly today)
{
    /// <summary>A department has to act within the term that the rules set.</summary>
    /// <param name="startedOn">The day of the event that starts it; today unless given.</param>
    public void Start(DeadlineKind kind, string department, Matter matter, DateOnly? startedOn = null)
    {
        var day = startedOn ?? today;
        var rule = DeadlineRules.Xianning.For(kind, day) ?? throw new InvalidOperationException($"No rule sets a term of {kind} for {day:O}.");
        context.Clocks.Add(new ClockRow
        {
            Kind = kind,
            Department = department,
            Matter = matter.Kind,
            MatterKey = matter.Key,
            StartedOn = day,
            Days = rule.Days,
            Status = ClockStatus.Running,
        });
    }

    /// <summary>It is done.</summary>
    public Task MeetAsync(DeadlineKind kind, Matter matter, CancellationToken cancellation) => EndAsync(kind, matter, ClockAction.Meet, cancellation);

    /// <summary>It need not be done any more.</summary>
    public Task CancelAsync(DeadlineKind kind, Matter matter, CancellationToken cancellation) => EndAsync(kind, matter, ClockAction.Cancel, cancellation);

    /// <summary>The clock counts again from the day after today on.</summary>
    public async Task EndSuspensionAsync(ClockRow clock, CancellationToken cancellation)
    {
        var suspension = await context.ClockSuspensions.SingleAsync(row => row.Clock == clock.Id && row.Until == null, cancellation);
        suspension.Until = today;
    }

    /// <summary>A clock that stands still can end too, and then stands still no longer.</summary>
    private async Task EndAsync(DeadlineKind kind, Matter matter, ClockAction action, CancellationToken cancellation)
    {
        var open = await context.Clocks
            .Where(clock => clock.Matter == matter.Kind && clock.MatterKey == matter.Key && clock.Kind == kind && clock.EndedOn == null)
            .ToListAsync(cancellation);
        foreach (var clock in open)
        {
            if (clock.Status == ClockStatus.Suspended)
            {
                await EndSuspensionAsync(clock, cancellation);
            }

            (clock.Status, clock.EndedOn) = (ClockProcedure.Value.Next(clock.Status, action)!.Value, today);
        }
    }
}
