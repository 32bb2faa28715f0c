using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing;

/// <summary>An entry as it stands in a segment.</summary>
internal sealed record WrittenEntry(string Node, long Number, string Json)
{
    public AuditEntry Entry { get; } = EntryFormat.Read(Encoding.UTF8.GetBytes(Json));

    public string? Trace => Entry switch
    {
        RequestEntry request => request.Trace,
        GovernanceChanged change => change.Trace,
        _ => null,
    };

    /// <summary>All that stand in the segments of all nodes, in their order.</summary>
    public static IReadOnlyList<WrittenEntry> All(string auditPath) =>
    [
        .. SegmentFolder.All(auditPath).SelectMany(folder => folder.Segments().SelectMany(segment => Lines(segment.Path)).Select(line => Read(folder.Node, line))),
    ];

    public static string Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string[] Lines(string path) => Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static WrittenEntry Read(NodeName node, string line)
    {
        Assert.True(ChainedLine.TryRead(Encoding.UTF8.GetBytes(line), out var chained), line);
        return new WrittenEntry(node.Value, chained.Number, Encoding.UTF8.GetString(chained.Entry));
    }
}
