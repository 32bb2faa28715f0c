namespace Catalog.Domain.Auditing;

/// <summary>A batch of records is supplied, and will be committed as soon as this is on the disk. Where the commit fails, the batch comes again with its number, or the end tells of fewer.</summary>
public sealed record RecordsSupplied() : RequestEntry(EntryKind.RecordsSupplied)
{
    public required long Supply { get; init; }

    /// <summary>The resource's type, such as HouseholdRegistration.</summary>
    public required string Resource { get; init; }

    /// <summary>The batch within its supply, from 1.</summary>
    public required int Batch { get; init; }

    public required long FirstLine { get; init; }

    public required long LastLine { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Records that deletion marks removed.</summary>
    public required long Removed { get; init; }

    /// <summary>SHA-256 of the content up to the batch's end, decompressed.</summary>
    public required EntryHash Digest { get; init; }
}
