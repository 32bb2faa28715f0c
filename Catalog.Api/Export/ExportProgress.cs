namespace Catalog.Api.Export;

/// <summary>How far an export was sent.</summary>
internal sealed class ExportProgress
{
    private const int MaxObjected = 1_000;

    private readonly List<ObjectedValue> _objected = [];

    /// <summary>How many rows were sent.</summary>
    public long Rows { get; private set; }

    /// <summary>How many bytes end with the last of them, before compression.</summary>
    public long Bytes { get; private set; }

    /// <summary>The cursor of the last of them; null before the first.</summary>
    public string? Cursor { get; private set; }

    /// <summary>The first of the values against which objections are open.</summary>
    public IReadOnlyList<ObjectedValue> Objected => _objected;

    public void Add(ExportRows rows, string cursor, long bytes)
    {
        (Rows, Cursor, Bytes) = (Rows + rows.Count, cursor, bytes);
        _objected.AddRange(rows.Objected.Take(MaxObjected - _objected.Count));
    }
}
