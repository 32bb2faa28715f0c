namespace Catalog.Domain.Calendar;

/// <summary>The day by whose end something is to be done, or why it cannot be told.</summary>
public abstract record Deadline
{
    private Deadline()
    {
    }

    public sealed record On(DateOnly Day) : Deadline;

    /// <summary>The calendar of a year that has to be counted through is not published yet.</summary>
    public sealed record CalendarUnknown(int Year) : Deadline;

    /// <summary>The clock stands still, and nobody knows for how long.</summary>
    /// <param name="Remaining">The working days that are left when it goes on.</param>
    public sealed record Suspended(int Remaining) : Deadline;
}
