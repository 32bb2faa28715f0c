using System.Collections.Frozen;

namespace Catalog.Domain.Calendar;

/// <summary>
/// The days on which offices work. Holidays and the weekends worked for them are set for each year by a notice of the General Office
/// of the State Council; of a year without one nothing is known.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<DateOnly> _holidays;
    private readonly FrozenSet<DateOnly> _makeUpDays;

    /// <param name="version">Where the days come from, such as chinese-days 1.5.7.</param>
    /// <param name="holidays">Days off, weekends among them.</param>
    /// <param name="makeUpDays">Days of weekends that are worked.</param>
    /// <exception cref="ArgumentException">A day is outside the years, a holiday and worked, or a make-up day is no day of a weekend.</exception>
    public WorkingCalendar(string version, int firstYear, int lastYear, IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> makeUpDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        (Version, FirstYear, LastYear) = (version, firstYear, lastYear);
        _holidays = holidays.ToFrozenSet();
        _makeUpDays = makeUpDays.ToFrozenSet();
        if (_holidays.Concat(_makeUpDays).FirstOrDefault(day => !Knows(day.Year)) is { Year: > 1 } outside)
        {
            throw new ArgumentException($"{outside:O} is not in the years of the calendar.", nameof(holidays));
        }

        if (_makeUpDays.Any(day => !IsWeekend(day) || _holidays.Contains(day)))
        {
            throw new ArgumentException("A make-up day is a day of a weekend, and no holiday.", nameof(makeUpDays));
        }
    }

    public string Version { get; }

    public int FirstYear { get; }

    public int LastYear { get; }

    public bool Knows(int year) => year >= FirstYear && year <= LastYear;

    public DayKind KindOf(DateOnly day)
    {
        if (!Knows(day.Year))
        {
            return DayKind.Unknown;
        }

        if (_holidays.Contains(day))
        {
            return DayKind.Holiday;
        }

        return (IsWeekend(day), _makeUpDays.Contains(day)) switch
        {
            (true, true) => DayKind.MakeUpDay,
            (true, false) => DayKind.Weekend,
            _ => DayKind.WorkingDay,
        };
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
