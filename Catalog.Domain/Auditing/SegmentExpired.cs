namespace Catalog.Domain.Auditing;

/// <summary>An archived segment is removed, its time of retention over; the signed range that vouches for it stays.</summary>
public sealed record SegmentExpired() : AuditEntry(EntryKind.SegmentExpired)
{
    public required NodeName Node { get; init; }

    public required long First { get; init; }

    public required long Last { get; init; }

    /// <summary>The hash of its last entry.</summary>
    public required EntryHash Head { get; init; }

    /// <summary>The latest time of its entries.</summary>
    public required DateTimeOffset Until { get; init; }
}
