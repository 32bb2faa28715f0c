using Catalog.Domain.Supply;

namespace Catalog.Api.Storage;

/// <summary>
/// A supply of a register's records. The audit is not told of the row: entries of its own tell of each batch before it is committed, and
/// of the end.
/// </summary>
public sealed class SupplyRow : IUntoldRow, IRevisedRow
{
    public const int MaxKeyLength = 64;

    public const int DigestLength = 64;

    public const int MaxCodeLength = 64;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The resource's type.</summary>
    public required string Resource { get; init; }

    /// <summary>The code of the department that supplies.</summary>
    public required string Department { get; init; }

    /// <summary>The client id of the system that sent it.</summary>
    public required string System { get; init; }

    /// <summary>The key that its sender gave it; null for one that came as a mutation, whose key is kept with the mutations'.</summary>
    public string? Key { get; init; }

    public required SupplyMode Mode { get; init; }

    public required SupplyFormat Format { get; init; }

    /// <summary>Null as long as all characters are ASCII's.</summary>
    public SupplyEncoding? Encoding { get; set; }

    /// <summary>The day from which the values of rows hold that say none.</summary>
    public DateOnly? ValidFrom { get; init; }

    public required SupplyStatus Status { get; set; }

    /// <summary>The code of what broke it off, or why a replacement removed nothing; null for neither.</summary>
    public string? Code { get; set; }

    /// <summary>Rows of committed batches.</summary>
    public long Rows { get; set; }

    public long Accepted { get; set; }

    public long Rejected { get; set; }

    /// <summary>Records that deletion marks removed.</summary>
    public long Removed { get; set; }

    /// <summary>Records that a replacement removed since they did not come with it.</summary>
    public long Replaced { get; set; }

    public int Batches { get; set; }

    /// <summary>The last line of the committed batches.</summary>
    public long LastLine { get; set; }

    /// <summary>SHA-256 of the content up to there, decompressed, in lower-case hexadecimal; null before the first batch.</summary>
    public string? Digest { get; set; }

    /// <summary>Rejections of which the report tells.</summary>
    public int KeptRejections { get; set; }

    public required DateTimeOffset BegunAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public int Revision { get; private set; }
}
