using Catalog.Api.Departments;
using Catalog.Api.Http;
using Catalog.Api.Notifications;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Calendar;

/// <summary>
/// Tells departments of terms that end soon, and of those that ended; of these the office too. Every node sweeps: what each tells
/// rests on a row that only one of them can write.
/// </summary>
internal sealed partial class ClockSweep(CatalogDatabase database, NotificationSettings settings, TimeProvider time, ILogger<ClockSweep> logger) : BackgroundService
{
    /// <summary>How many working days before its end a department is told.</summary>
    public const int SoonDays = 2;

    /// <summary>Goes over the clocks that run, once.</summary>
    /// <returns>Of how many of them somebody was told.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var now = time.GetUtcNow();
        var rows = await context.Clocks.AsNoTracking().Where(clock => clock.Status == ClockStatus.Running).OrderBy(clock => clock.Id).ToListAsync(cancellation);
        var clocks = await ShownClock.OfAsync(rows, context, cancellation);
        var told = (await (from reminder in context.ClockReminders.AsNoTracking()
                           join clock in context.Clocks on reminder.Clock equals clock.Id
                           where clock.Status == ClockStatus.Running
                           select new { reminder.Clock, reminder.Kind, reminder.Due }).ToListAsync(cancellation))
            .Select(reminder => (reminder.Clock, reminder.Kind, reminder.Due)).ToHashSet();
        IReadOnlyList<string>? office = null;
        var count = 0;
        foreach (var clock in clocks)
        {
            if (KindOf(clock.Reading(now)) is var (kind, due) && !told.Contains((clock.Row.Id, kind, due)))
            {
                office ??= await Offices.OfAsync(context, cancellation);
                count += await TellAsync(clock.Row, kind, due, office, now, cancellation) ? 1 : 0;
            }
        }

        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(FailureReport.Of(exception));
            }

            await Task.Delay(settings.SweepInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static (NotificationKind Kind, DateOnly Due)? KindOf(ClockReading reading) => reading switch
    {
        { IsOverdue: true, Due: { } due } => (NotificationKind.Overdue, due),
        { Remaining: <= SoonDays, Due: { } due } => (NotificationKind.DueSoon, due),
        _ => null,
    };

    private async Task<bool> TellAsync(ClockRow clock, NotificationKind kind, DateOnly due, IReadOnlyList<string> office, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        context.ClockReminders.Add(new ClockReminderRow { Clock = clock.Id, Kind = kind, Due = due });
        var matter = new Matter(clock.Matter, clock.MatterKey);
        foreach (var department in kind == NotificationKind.Overdue ? office.Append(clock.Department).Distinct() : [clock.Department])
        {
            Outbox.Add(context, kind, department, matter, now);
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            // Another node told of it in the meantime.
            return false;
        }
    }

    [LoggerMessage(EventName = "CLOCK_SWEEP_FAILED", Level = LogLevel.Error, Message = "The terms could not be gone over, and are in a while: {Failure}")]
    private partial void LogFailure(FailureReport failure);
}
