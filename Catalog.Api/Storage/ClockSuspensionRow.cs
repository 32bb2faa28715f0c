namespace Catalog.Api.Storage;

/// <summary>Days that a clock does not count, with the reason.</summary>
public sealed class ClockSuspensionRow : IRevisedRow
{
    public const int MaxReasonLength = 1000;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The number of the clock.</summary>
    public required long Clock { get; init; }

    /// <summary>The first of them.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last of them; null while the clock stands still.</summary>
    public DateOnly? Until { get; set; }

    public required string Reason { get; init; }

    public int Revision { get; private set; }
}
