namespace Catalog.Domain.Auditing;

/// <summary>The rules, or the registers of systems, refuse the operation; nothing was read.</summary>
public sealed record OperationRejected() : OperationEntry(EntryKind.OperationRejected);
