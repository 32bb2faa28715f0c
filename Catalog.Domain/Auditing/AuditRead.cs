namespace Catalog.Domain.Auditing;

/// <summary>The audit itself was read; where one person was looked up, the person is among the subjects. Its rows are entries.</summary>
public sealed record AuditRead() : OperationEntry(EntryKind.AuditRead)
{
    /// <summary>Each question of the operation; null where it asked none in the end.</summary>
    public IReadOnlyList<AuditQuestion>? Asked { get; init; }
}
