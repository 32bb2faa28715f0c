namespace Catalog.Domain.Auditing;

/// <summary>A closed segment was moved to the archive.</summary>
public sealed record SegmentArchived() : AuditEntry(EntryKind.SegmentArchived)
{
    public required NodeName Node { get; init; }

    public required long First { get; init; }

    public required long Last { get; init; }

    /// <summary>The hash of its last entry.</summary>
    public required EntryHash Head { get; init; }
}
