namespace Catalog.Api.Storage;

/// <summary>A place of an export from which it can go on: behind so many of its bytes.</summary>
public sealed class ExportCheckpointRow : IUntoldRow
{
    /// <summary>The number of the export.</summary>
    public required long Export { get; init; }

    /// <summary>How many bytes end with the row, before compression.</summary>
    public required long Bytes { get; init; }

    /// <summary>How many rows these are.</summary>
    public required long Rows { get; init; }

    /// <summary>The cursor of the last of them.</summary>
    public required string Cursor { get; init; }
}
