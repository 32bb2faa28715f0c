namespace Catalog.Domain.Calendar;

/// <summary>What a clock says on a day.</summary>
/// <param name="Due">The day by whose end the term is over; null where it stands still, or the calendar is not known so far.</param>
/// <param name="Remaining">The working days that are left after the day; null where they cannot be told.</param>
/// <param name="IsOverdue">Whether the term is over; null where that cannot be told.</param>
/// <param name="UnknownYear">The year whose calendar is not published yet; null where none is lacking.</param>
public sealed record ClockReading(DateOnly? Due, int? Remaining, bool? IsOverdue, int? UnknownYear)
{
    /// <param name="day">Today; of a clock that has ended, the day on which it did.</param>
    public static ClockReading Of(WorkingDayClock clock, WorkingCalendar calendar, DateOnly day) => clock.DeadlineBy(calendar) switch
    {
        Deadline.On { Day: var due } => new ClockReading(due, Left(clock, calendar, day, due), day > due, null),
        Deadline.Suspended { Remaining: var left } => new ClockReading(null, left, false, null),
        // What lies in the years that are known is over by no day of them.
        Deadline.CalendarUnknown { Year: var year } => new ClockReading(null, null, day.Year < year ? false : null, year),
        _ => throw new NotSupportedException("A deadline is known, unknown or suspended."),
    };

    private static int Left(WorkingDayClock clock, WorkingCalendar calendar, DateOnly day, DateOnly due)
    {
        var left = 0;
        for (var next = (day < clock.Start ? clock.Start : day).AddDays(1); next <= due; next = next.AddDays(1))
        {
            if (calendar.KindOf(next) is DayKind.WorkingDay or DayKind.MakeUpDay && !clock.Suspensions.Any(suspension => suspension.Contains(next)))
            {
                left++;
            }
        }

        return left;
    }
}
