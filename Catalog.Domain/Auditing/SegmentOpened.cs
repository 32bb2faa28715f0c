namespace Catalog.Domain.Auditing;

/// <summary>The first entry of a segment.</summary>
public sealed record SegmentOpened() : AuditEntry(EntryKind.SegmentOpened)
{
    public required NodeName Node { get; init; }

    /// <summary>The SHA-256 of the public key (SubjectPublicKeyInfo) that the segment's signatures are checked with.</summary>
    public required string Key { get; init; }

    /// <summary>The version of the program that writes.</summary>
    public required string Program { get; init; }
}
