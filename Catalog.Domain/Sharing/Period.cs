namespace Catalog.Domain.Sharing;

/// <summary>A span of time from its first moment up to, and without, its end; one without an end goes on.</summary>
public sealed record Period
{
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public Period(DateTimeOffset from, DateTimeOffset? until = null)
    {
        if (until is { } end)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(end, from, nameof(until));
        }

        From = from;
        Until = until;
    }

    public DateTimeOffset From { get; }

    public DateTimeOffset? Until { get; }

    public bool HasBegun(DateTimeOffset moment) => moment >= From;

    public bool HasEnded(DateTimeOffset moment) => moment >= Until;

    public bool Contains(DateTimeOffset moment) => HasBegun(moment) && !HasEnded(moment);
}
