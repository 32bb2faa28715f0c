namespace Catalog.Api.Storage.Audit;

/// <summary>How far the index has followed a node's chain.</summary>
internal sealed class ChainPositionRow
{
    public required string Node { get; set; }

    /// <summary>The last entry that is in the index; 0 for none.</summary>
    public long Number { get; set; }

    /// <summary>The hash of its line.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>The number of its segment's first entry; 0 for none.</summary>
    public long Segment { get; set; }

    /// <summary>Where its line ends in the segment, behind the line feed.</summary>
    public long LineEnd { get; set; }

    /// <summary>Microseconds since 1970-01-01T00:00:00Z.</summary>
    public long Time { get; set; }

    /// <summary>Whether the chain is broken behind it.</summary>
    public bool IsStopped { get; set; }

    public static ChainPositionRow Begin(string node) => new() { Node = node, Hash = new byte[32] };
}
