namespace Catalog.Domain.Auditing;

/// <summary>Only the catalogue's metadata were read.</summary>
public sealed record MetadataAnswered() : OperationEntry(EntryKind.MetadataAnswered);
