using Catalog.Domain.Exports;

namespace Catalog.Domain.Auditing;

/// <summary>An export begins: what it asks for was decided, and no row of it has left.</summary>
public sealed record ExportBegun() : OperationEntry(EntryKind.ExportBegun)
{
    /// <summary>The number of the export.</summary>
    public required long Export { get; init; }

    public required ExportFormat Format { get; init; }

    /// <summary>Whether it goes on behind a cursor of an earlier one.</summary>
    public required bool IsResumed { get; init; }
}
