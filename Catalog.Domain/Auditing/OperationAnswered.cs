namespace Catalog.Domain.Auditing;

/// <summary>Records were read, and no item was denied.</summary>
public sealed record OperationAnswered() : OperationEntry(EntryKind.OperationAnswered);
