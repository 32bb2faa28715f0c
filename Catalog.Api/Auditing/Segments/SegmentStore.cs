using System.Globalization;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Segments;

/// <summary>Where all segments are: those that nodes write to or closed lately, and those in the archive.</summary>
/// <param name="LivePath">The folder of nodes' folders.</param>
/// <param name="ArchivePath">The folder of nodes' folders of archived segments.</param>
internal sealed record SegmentStore(string LivePath, string ArchivePath)
{
    public const string ArchivedExtension = ".jsonl.gz";
    public const string RangeExtension = ".range.json";

    public static SegmentStore Of(AuditSettings settings, string contentRoot)
    {
        var live = Path.GetFullPath(settings.Path, contentRoot);
        return new SegmentStore(live, Path.GetFullPath(settings.ArchivePath ?? SegmentFolder.ArchiveName, live));
    }

    /// <summary>Where the archive lies unless it is set.</summary>
    public static string ArchiveIn(string livePath) => Path.Combine(livePath, SegmentFolder.ArchiveName);

    /// <summary>The nodes of which there are segments, by name.</summary>
    public IReadOnlyList<NodeName> Nodes() =>
        [.. SegmentFolder.All(LivePath).Concat(SegmentFolder.All(ArchivePath)).Select(folder => folder.Node).Distinct().OrderBy(node => node.Value, StringComparer.Ordinal).Where(node => Sources(node).Count > 0)];

    /// <summary>A node's segments from the first to the last, those of which only the signed range is left included.</summary>
    public IReadOnlyList<StoredSegment> Sources(NodeName node) =>
        [.. Firsts(LivePath, node, SegmentFolder.Extension)
            .Concat(Firsts(ArchivePath, node, ArchivedExtension))
            .Concat(Firsts(ArchivePath, node, RangeExtension))
            .Distinct().Order().Select(first => Starting(node, first))];

    /// <summary>The segment that begins with an entry, there or not.</summary>
    public StoredSegment Starting(NodeName node, long first)
    {
        var archived = Path.Combine(ArchivePath, node.Value, first.ToString("D12", CultureInfo.InvariantCulture));
        return new StoredSegment(node, first, SegmentFolder.Of(LivePath, node).Starting(first).Path, archived + ArchivedExtension, archived + RangeExtension);
    }

    private static IEnumerable<long> Firsts(string path, NodeName node, string extension)
    {
        var folder = Path.Combine(path, node.Value);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, $"*{extension}").Select(file => Segment.At(file[..^extension.Length])?.First).OfType<long>()
            : [];
    }
}
