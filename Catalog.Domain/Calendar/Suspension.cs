namespace Catalog.Domain.Calendar;

/// <summary>Days that a clock does not count.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Until">The last of them; null while the clock stands still.</param>
/// <param name="Reason">Why, in words for those who wait.</param>
public sealed record Suspension(DateOnly From, DateOnly? Until, string Reason)
{
    public bool Contains(DateOnly day) => day >= From && !(day > Until);
}
