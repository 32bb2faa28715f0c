using System.IO.Compression;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Segments;

/// <summary>The segments of all nodes, those that are written to and those in the archive, for whoever only reads them.</summary>
/// <param name="auditPath">The folder of all nodes' segments.</param>
/// <param name="archivePath">The folder of archived segments: a folder for each node, in it segments that gzip has packed.</param>
internal sealed class SegmentSource(string auditPath, string archivePath)
{
    private const string Packed = ".gz";

    public string AuditPath => auditPath;

    /// <summary>The nodes that have a folder, be it that their segments are gone from it.</summary>
    public IReadOnlyList<NodeName> Folders() =>
    [
        .. SegmentFolder.All(auditPath).Concat(SegmentFolder.All(archivePath))
            .Select(folder => folder.Node)
            .DistinctBy(node => node.Value)
            .OrderBy(node => node.Value, StringComparer.Ordinal),
    ];

    /// <summary>The nodes that have segments.</summary>
    public IReadOnlyList<NodeName> Nodes() => [.. Folders().Where(node => Firsts(node).Count > 0)];

    /// <summary>The numbers of the first entries of a node's segments, in order.</summary>
    public IReadOnlyList<long> Firsts(NodeName node) =>
        [.. Live(node).Segments().Select(segment => segment.First).Concat(Archived(node)).Distinct().Order()];

    public SegmentFolder Live(NodeName node) => SegmentFolder.Of(auditPath, node);

    /// <summary>How long a segment is, in bytes; null where it is in the archive, or nowhere.</summary>
    public long? LiveLength(NodeName node, long first) => new FileInfo(Live(node).Starting(first).Path) is { Exists: true } file ? file.Length : null;

    /// <summary>Opens a segment where it is; null where it is nowhere.</summary>
    public Stream? Open(NodeName node, long first)
    {
        try
        {
            return Read(Live(node).Starting(first).Path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            var packed = PackedPath(node, first);
            return File.Exists(packed) ? new GZipStream(Read(packed), CompressionMode.Decompress) : null;
        }
    }

    /// <summary>How many bytes of segments there are, packed ones as such.</summary>
    public long TotalLength() => Nodes().Sum(node => Firsts(node).Sum(first =>
        LiveLength(node, first) ?? (new FileInfo(PackedPath(node, first)) is { Exists: true } packed ? packed.Length : 0)));

    private static FileStream Read(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);

    private IEnumerable<long> Archived(NodeName node)
    {
        var folder = Path.Combine(archivePath, node.Value);
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, $"*{SegmentFolder.Extension}{Packed}")
            .Select(path => Segment.At(Path.ChangeExtension(path, null)))
            .OfType<Segment>()
            .Select(segment => segment.First);
    }

    private string PackedPath(NodeName node, long first) =>
        Path.Combine(archivePath, node.Value, Path.GetFileName(Live(node).Starting(first).Path) + Packed);
}
