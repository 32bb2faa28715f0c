using System.Globalization;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Segments;

/// <summary>The folder of one node's segments: files named by the number of their first entry, such as 000000000001.jsonl.</summary>
internal sealed record SegmentFolder(string Path, NodeName Node)
{
    public const string Extension = ".jsonl";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static SegmentFolder Of(string auditPath, NodeName node) => new(System.IO.Path.Combine(auditPath, node.Value), node);

    /// <summary>The folders of all the nodes whose segments lie in a place.</summary>
    public static IReadOnlyList<SegmentFolder> All(string auditPath) => !Directory.Exists(auditPath)
        ? []
        : [
            .. Directory.EnumerateDirectories(auditPath)
                .Select(path => NodeName.TryParse(System.IO.Path.GetFileName(path), out var node) ? new SegmentFolder(path, node) : null)
                .OfType<SegmentFolder>()
                .OrderBy(folder => folder.Node.Value, StringComparer.Ordinal),
        ];

    /// <summary>The segments from the first to the last.</summary>
    public IReadOnlyList<Segment> Segments() => !Directory.Exists(Path)
        ? []
        : [
            .. Directory.EnumerateFiles(Path, $"*{Extension}")
                .Select(Segment.At)
                .OfType<Segment>()
                .OrderBy(segment => segment.First),
        ];

    /// <summary>The segment that begins with an entry, there or not.</summary>
    public Segment Starting(long first) => new(System.IO.Path.Combine(Path, first.ToString("D12", CultureInfo.InvariantCulture) + Extension), first);

    /// <summary>Makes the folder, for its user alone, so that it is there after a loss of power too. A folder that is there keeps its mode.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public void Create()
    {
        var parents = new List<string>();
        for (var path = System.IO.Path.GetFullPath(Path); !Directory.Exists(path) && System.IO.Path.GetDirectoryName(path) is { } parent; path = parent)
        {
            parents.Add(parent);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, Private);
        }

        parents.ForEach(DurableFile.FlushFolder);
    }
}
