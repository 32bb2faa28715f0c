using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Segments;

/// <summary>Reads single lines of segments, each of which it opens once.</summary>
internal sealed class SegmentLines(SegmentSource source) : IDisposable
{
    private readonly Dictionary<(string Node, long First), Stream> _open = [];

    /// <exception cref="IOException">The segment is not there, cannot be read, or ends before the line does.</exception>
    /// <exception cref="UnauthorizedAccessException">The segment cannot be read.</exception>
    public byte[] Read(NodeName node, long first, long start, int length)
    {
        if (!_open.TryGetValue((node.Value, first), out var stream))
        {
            stream = Open(node, first);
            _open.Add((node.Value, first), stream);
        }

        var line = new byte[length];
        stream.Seek(start, SeekOrigin.Begin);
        stream.ReadExactly(line);
        return line;
    }

    public void Dispose()
    {
        foreach (var stream in _open.Values)
        {
            stream.Dispose();
        }
    }

    private Stream Open(NodeName node, long first)
    {
        var stream = source.Open(node, first)
            ?? throw new FileNotFoundException($"The segment {first} of {node} is neither in the folder of segments nor in the archive.");
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            var unpacked = new MemoryStream();
            stream.CopyTo(unpacked);
            return unpacked;
        }
    }
}
