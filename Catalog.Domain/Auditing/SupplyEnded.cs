using Catalog.Domain.Supply;

namespace Catalog.Domain.Auditing;

/// <summary>A supply came to its end, or broke off; the counts are those of all its batches.</summary>
public sealed record SupplyEnded() : RequestEntry(EntryKind.SupplyEnded)
{
    public required long Supply { get; init; }

    /// <summary>The resource's type, such as HouseholdRegistration.</summary>
    public required string Resource { get; init; }

    public required SupplyMode Mode { get; init; }

    public required SupplyStatus Status { get; init; }

    public required int Batches { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    /// <summary>Records that deletion marks removed.</summary>
    public required long Removed { get; init; }

    /// <summary>Records that a replacement removed, since they did not come with it.</summary>
    public required long Replaced { get; init; }

    /// <summary>SHA-256 of the content of the batches, decompressed; null for none.</summary>
    public EntryHash? Digest { get; init; }

    /// <summary>What broke it off, or why a replacement removed nothing; null for neither.</summary>
    public string? Code { get; init; }
}
