namespace Catalog.Domain.Auditing;

/// <summary>What a stop left half-written behind the entries was cut off and kept beside the segment; no answer had left on its account.</summary>
public sealed record TailCut() : AuditEntry(EntryKind.TailCut)
{
    public required long Bytes { get; init; }

    /// <summary>Of the bytes that were cut off.</summary>
    public required EntryHash Digest { get; init; }
}
