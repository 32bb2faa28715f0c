namespace Catalog.Api.Storage.Audit;

/// <summary>How many entries of a kind a node has of a department and a day in China.</summary>
internal sealed class FiguresRow
{
    /// <summary>Days since 0001-01-01.</summary>
    public int Day { get; set; }

    /// <summary>The department's <see cref="TermRow"/>; 0 for entries that name none.</summary>
    public int DepartmentId { get; set; }

    public int Kind { get; set; }

    /// <summary>The node's <see cref="TermRow"/>.</summary>
    public int NodeId { get; set; }

    public long Entries { get; set; }

    public long RowCount { get; set; }

    public long DeniedItems { get; set; }
}
