using Catalog.Api.Calendar;
using Catalog.Domain.Calendar;

namespace Catalog.Tests.Calendar;

public sealed class ClockReadingTests
{
    private static readonly WorkingCalendar Calendar = WorkingDaysFile.Calendar;

    // Ten working days from 24 September 2026, through two holidays and two days of weekends that are worked.
    [Theory]
    [InlineData("2026-09-24", 10, false)]
    [InlineData("2026-09-28", 9, false)]
    [InlineData("2026-10-10", 4, false)]
    [InlineData("2026-10-14", 1, false)]
    [InlineData("2026-10-15", 0, false)]
    [InlineData("2026-10-16", 0, true)]
    [InlineData("2026-09-01", 10, false)]
    public void Reading_Should_CountTheDaysThatAreLeft(string day, int remaining, bool isOverdue) =>
        Assert.Equal(new ClockReading(Date("2026-10-15"), remaining, isOverdue, null), Read("2026-09-24", 10, day));

    [Fact]
    public void Reading_Should_LeaveSuspendedDaysOut()
    {
        var suspension = new Suspension(Date("2026-03-03"), Date("2026-03-05"), "r");

        Assert.Equal(new ClockReading(Date("2026-03-12"), 5, false, null), Read("2026-03-02", 5, "2026-03-04", suspension));
        Assert.Equal(new ClockReading(Date("2026-03-12"), 4, false, null), Read("2026-03-02", 5, "2026-03-06", suspension));
    }

    [Fact]
    public void Reading_Should_BeOverdueNever_When_TheClockStandsStill() =>
        Assert.Equal(new ClockReading(null, 4, false, null), Read("2026-03-02", 5, "2026-06-01", new Suspension(Date("2026-03-04"), null, "r")));

    [Fact]
    public void Reading_Should_SayThatTheCalendarIsUnknown_When_TheTermEndsBeyondIt()
    {
        Assert.Equal(new ClockReading(null, null, false, 2027), Read("2026-12-25", 10, "2026-12-31"));
        Assert.Equal(new ClockReading(null, null, null, 2027), Read("2026-12-25", 10, "2027-01-04"));
    }

    private static ClockReading Read(string start, int days, string day, params Suspension[] suspensions) =>
        ClockReading.Of(new WorkingDayClock(Date(start), days, suspensions), Calendar, Date(day));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "O", null);
}
