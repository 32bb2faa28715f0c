namespace Catalog.Domain.Auditing;

/// <summary>The registers of governance were read.</summary>
public sealed record GovernanceRead() : OperationEntry(EntryKind.GovernanceRead);
