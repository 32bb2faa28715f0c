namespace Catalog.Domain.Auditing;

/// <summary>The audit itself was read; where one person was looked up, the person is among the subjects.</summary>
public sealed record AuditRead() : OperationEntry(EntryKind.AuditRead);
