namespace Catalog.Domain.Auditing;

/// <summary>Entries of a period were exported.</summary>
public sealed record AuditExported() : AuditEntry(EntryKind.AuditExported)
{
    public required NodeName Node { get; init; }

    public required long First { get; init; }

    public required long Last { get; init; }

    /// <summary>Of the exported file's bytes.</summary>
    public required EntryHash Digest { get; init; }
}
