namespace Catalog.Api.Storage.Audit;

/// <summary>Where an entry of the audit is. What it tells stands in its segment alone.</summary>
internal sealed class EntryRow
{
    /// <summary>Counts the entries in the order in which the index came by them.</summary>
    public long Id { get; set; }

    /// <summary>The <see cref="TermRow"/> of the node in whose chain it is.</summary>
    public int NodeId { get; set; }

    public long Number { get; set; }

    /// <summary>The number of its segment's first entry.</summary>
    public long Segment { get; set; }

    /// <summary>Where its line begins in the segment, in bytes.</summary>
    public long LineStart { get; set; }

    /// <summary>The line's length without its line feed, in bytes.</summary>
    public int LineLength { get; set; }

    /// <summary>Microseconds since 1970-01-01T00:00:00Z.</summary>
    public long Time { get; set; }

    /// <summary>Its kind's number; null for one that the program did not know.</summary>
    public int? Kind { get; set; }
}
