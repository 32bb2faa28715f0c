namespace Catalog.Domain.Auditing;

/// <summary>All that the system keeps was copied into a backup.</summary>
public sealed record BackupWritten() : AuditEntry(EntryKind.BackupWritten)
{
    /// <summary>Of the backup's manifest, which names the digest of each of its files.</summary>
    public required EntryHash Digest { get; init; }
}
