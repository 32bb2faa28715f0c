namespace Catalog.Api.Auditing.Segments;

/// <summary>Reads the lines of a segment, live or archived.</summary>
internal sealed class SegmentReader(FileStream file, Stream plain) : IDisposable
{
    private readonly LineReader _lines = new(plain);

    /// <summary>Where the next line begins, in bytes of the segment as it was written.</summary>
    public long Offset => _lines.Offset;

    /// <summary>Once no line is left: how many bytes stand behind the last line feed.</summary>
    public int Rest => _lines.Rest;

    /// <summary>How far the file was read, in bytes as they are stored.</summary>
    public long Stored => file.Position;

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">Archived bytes are damaged.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line) => _lines.TryRead(out line);

    public void Dispose()
    {
        plain.Dispose();
        file.Dispose();
    }
}
