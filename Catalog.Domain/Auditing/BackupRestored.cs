namespace Catalog.Domain.Auditing;

/// <summary>A backup was restored; what came after it was written stands in no chain behind this entry.</summary>
public sealed record BackupRestored() : AuditEntry(EntryKind.BackupRestored)
{
    /// <summary>Of the backup's manifest.</summary>
    public required EntryHash Digest { get; init; }
}
