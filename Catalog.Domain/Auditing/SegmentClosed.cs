namespace Catalog.Domain.Auditing;

/// <summary>The last entry of a segment.</summary>
public sealed record SegmentClosed() : AuditEntry(EntryKind.SegmentClosed), ISignedEntry
{
    public required string Signature { get; init; }
}
