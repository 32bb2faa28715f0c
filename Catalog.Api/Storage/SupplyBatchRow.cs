namespace Catalog.Api.Storage;

/// <summary>A batch of a supply, committed together with its records, which name it. Batches of all supplies count up in the order in which they are committed.</summary>
public sealed class SupplyBatchRow : IUntoldRow
{
    /// <summary>Given by the database, growing.</summary>
    public long Id { get; private set; }

    public required long Supply { get; init; }

    /// <summary>Within its supply, from 1.</summary>
    public required int Number { get; init; }

    public required long FirstLine { get; init; }

    public required long LastLine { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Records that deletion marks removed.</summary>
    public long Removed { get; set; }

    /// <summary>SHA-256 of the content up to its end, decompressed.</summary>
    public required string Digest { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
