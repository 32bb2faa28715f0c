namespace Catalog.Domain.Auditing;

/// <summary>A page of an export is sent, whether it arrives or not.</summary>
public sealed record ExportPageSent() : OperationEntry(EntryKind.ExportPageSent)
{
    /// <summary>The number of the export.</summary>
    public required long Export { get; init; }
}
