namespace Catalog.Domain.Auditing;

/// <summary>The last entry of a segment.</summary>
public sealed record SegmentClosed : AuditEntry, ISignedEntry
{
    public override EntryKind Kind => EntryKind.SegmentClosed;

    public required string Signature { get; init; }
}
