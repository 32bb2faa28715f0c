namespace Catalog.Domain.Auditing;

/// <summary>The operation could not be run, or broke off, and was not answered; what it had read by then is told.</summary>
public sealed record OperationFailed() : OperationEntry(EntryKind.OperationFailed);
