namespace Catalog.Domain.Calendar;

/// <summary>
/// Counts working days from the day after a start: a term of one working day that starts on a Friday ends on the Monday after.
/// Source: Civil Code, articles 201 and 203.
/// </summary>
/// <param name="Start">The day of the event that starts it, by the time of China.</param>
/// <param name="Days">How many working days there are.</param>
public sealed record WorkingDayClock(DateOnly Start, int Days, IReadOnlyList<Suspension> Suspensions)
{
    /// <summary>No term of the rules is nearly as long; a suspension may be.</summary>
    private const int MaxCalendarDays = 3660;

    /// <summary>The day by whose end the term is over.</summary>
    public Deadline DeadlineBy(WorkingCalendar calendar)
    {
        var left = Days;
        var day = Start;
        for (var i = 0; left > 0 && i < MaxCalendarDays; i++)
        {
            day = day.AddDays(1);
            if (Suspensions.FirstOrDefault(suspension => suspension.Contains(day)) is { } suspension)
            {
                if (suspension.Until is null)
                {
                    return new Deadline.Suspended(left);
                }

                continue;
            }

            switch (calendar.KindOf(day))
            {
                case DayKind.Unknown:
                    return new Deadline.CalendarUnknown(day.Year);
                case DayKind.WorkingDay or DayKind.MakeUpDay:
                    left--;
                    break;
                default:
                    break;
            }
        }

        return left > 0 ? new Deadline.CalendarUnknown(day.Year) : new Deadline.On(day);
    }

    /// <summary>Whether the term is over on a day; null where that cannot be told.</summary>
    public bool? IsOverdue(WorkingCalendar calendar, DateOnly today) => DeadlineBy(calendar) switch
    {
        Deadline.On deadline => today > deadline.Day,
        Deadline.Suspended => false,
        _ => null,
    };
}
