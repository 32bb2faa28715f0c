using Catalog.Api.Calendar;
using Catalog.Domain.Calendar;

namespace Catalog.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingDaysFile.Calendar;

    // As the notices of the General Office of the State Council for 2021, 2025 and 2026 have it.
    [Theory]
    [InlineData("2026-02-14", DayKind.MakeUpDay)]
    [InlineData("2026-02-15", DayKind.Holiday)]
    [InlineData("2026-02-23", DayKind.Holiday)]
    [InlineData("2026-02-24", DayKind.WorkingDay)]
    [InlineData("2026-02-28", DayKind.MakeUpDay)]
    [InlineData("2026-09-20", DayKind.MakeUpDay)]
    [InlineData("2026-09-25", DayKind.Holiday)]
    [InlineData("2026-10-01", DayKind.Holiday)]
    [InlineData("2026-10-07", DayKind.Holiday)]
    [InlineData("2026-10-08", DayKind.WorkingDay)]
    [InlineData("2026-10-10", DayKind.MakeUpDay)]
    [InlineData("2026-11-22", DayKind.Weekend)]
    [InlineData("2026-11-23", DayKind.WorkingDay)]
    [InlineData("2025-01-26", DayKind.MakeUpDay)]
    [InlineData("2025-01-28", DayKind.Holiday)]
    [InlineData("2025-10-11", DayKind.MakeUpDay)]
    [InlineData("2021-02-07", DayKind.MakeUpDay)]
    [InlineData("2021-02-17", DayKind.Holiday)]
    [InlineData("2003-12-31", DayKind.Unknown)]
    [InlineData("2027-01-04", DayKind.Unknown)]
    public void Day_Should_BeWhatTheNoticesSay(string day, DayKind kind) => Assert.Equal(kind, Calendar.KindOf(Date(day)));

    [Theory]
    [InlineData("2026-02-06", 10, "2026-02-27")]
    [InlineData("2026-09-17", 10, "2026-10-08")]
    [InlineData("2026-09-24", 10, "2026-10-15")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2025-12-31", 1, "2026-01-04")]
    public void Deadline_Should_CountWorkingDaysFromTheDayAfter(string start, int days, string last) =>
        Assert.Equal(new Deadline.On(Date(last)), new WorkingDayClock(Date(start), days, []).DeadlineBy(Calendar));

    [Fact]
    public void Deadline_Should_SayThatTheCalendarIsUnknown_When_ItLiesBeyondTheKnownYears()
    {
        Assert.Equal(new Deadline.CalendarUnknown(2027), new WorkingDayClock(Date("2026-12-25"), 10, []).DeadlineBy(Calendar));
        Assert.Equal(new Deadline.On(Date("2026-12-31")), new WorkingDayClock(Date("2026-12-25"), 4, []).DeadlineBy(Calendar));
        Assert.Null(new WorkingDayClock(Date("2026-12-25"), 10, []).IsOverdue(Calendar, Date("2027-06-01")));
    }

    [Fact]
    public void Deadline_Should_LeaveSuspendedDaysOut()
    {
        var suspended = new Suspension(Date("2026-11-24"), Date("2026-11-26"), "The applicant was asked for a document.");

        Assert.Equal(new Deadline.On(Date("2026-12-03")), new WorkingDayClock(Date("2026-11-23"), 5, [suspended]).DeadlineBy(Calendar));
        Assert.Equal(new Deadline.On(Date("2026-11-30")), new WorkingDayClock(Date("2026-11-23"), 5, []).DeadlineBy(Calendar));
    }

    [Fact]
    public void Deadline_Should_StandStill_When_ASuspensionHasNoEnd()
    {
        var clock = new WorkingDayClock(Date("2026-11-23"), 5, [new Suspension(Date("2026-11-25"), null, "A court decides.")]);

        Assert.Equal(new Deadline.Suspended(4), clock.DeadlineBy(Calendar));
        Assert.False(clock.IsOverdue(Calendar, Date("2026-12-31")));
    }

    [Fact]
    public void Clock_Should_BeOverdue_When_ItsLastDayHasPassed()
    {
        var clock = new WorkingDayClock(Date("2026-11-23"), 5, []);

        Assert.False(clock.IsOverdue(Calendar, Date("2026-11-30")));
        Assert.True(clock.IsOverdue(Calendar, Date("2026-12-01")));
    }

    // A naive count, day by day, over all the known years.
    [Fact]
    public void Deadline_Should_LeaveAsManyWorkingDaysBehind_When_AnyDayStartsIt()
    {
        for (var start = new DateOnly(2004, 1, 1); start.Year <= 2026; start = start.AddDays(1))
        {
            if (new WorkingDayClock(start, 10, []).DeadlineBy(Calendar) is Deadline.On { Day: var last })
            {
                var worked = Enumerable.Range(1, last.DayNumber - start.DayNumber)
                    .Count(days => Calendar.KindOf(start.AddDays(days)) is DayKind.WorkingDay or DayKind.MakeUpDay);
                Assert.Equal(10, worked);
                Assert.True(Calendar.KindOf(last) is DayKind.WorkingDay or DayKind.MakeUpDay, $"{last:O} is not worked.");
            }
            else
            {
                Assert.Equal(2026, start.Year);
            }
        }
    }

    [Fact]
    public void Calendar_Should_BeRefused_When_ItsDaysContradictEachOther()
    {
        var saturday = Date("2026-11-21");

        Assert.Throws<ArgumentException>(() => new WorkingCalendar("test", 2026, 2026, [Date("2027-01-01")], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("test", 2026, 2026, [], [Date("2026-11-23")]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar("test", 2026, 2026, [saturday], [saturday]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingCalendar("test", 2026, 2025, [], []));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
