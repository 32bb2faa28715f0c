using Catalog.Domain.Exports;

namespace Catalog.Domain.Auditing;

/// <summary>An export ended, whole or not.</summary>
public sealed record ExportEnded() : RequestEntry(EntryKind.ExportEnded)
{
    /// <summary>The number of the export.</summary>
    public required long Export { get; init; }

    public required ExportOutcome Outcome { get; init; }

    /// <summary>Why it is not whole: the reason of a denial, or the code of an error.</summary>
    public string? Reason { get; init; }

    /// <summary>How many rows were sent.</summary>
    public required long Count { get; init; }

    /// <summary>How many bytes were sent, before compression.</summary>
    public required long Bytes { get; init; }

    /// <summary>The SHA-256 of those bytes, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The cursor of the last row that was sent; null where none was.</summary>
    public string? Cursor { get; init; }
}
