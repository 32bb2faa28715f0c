namespace Catalog.Domain.Auditing;

/// <summary>Records were read, and at least one item was denied.</summary>
public sealed record OperationPartlyDenied() : OperationEntry(EntryKind.OperationPartlyDenied);
