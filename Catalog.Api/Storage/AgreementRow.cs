using Catalog.Domain.Grants;

namespace Catalog.Api.Storage;

/// <summary>A confidentiality agreement between two departments.</summary>
public sealed class AgreementRow : IAccessRow, IRevisedRow
{
    public const int MaxReasonLength = 1000;

    public const int HashLength = 64;

    public const int MaxReferenceLength = 256;

    public const int MaxSignatoryLength = 64;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The code of the providing department.</summary>
    public required string Provider { get; init; }

    /// <summary>The code of the consuming department.</summary>
    public required string Consumer { get; init; }

    /// <summary>SHA-256 of the text that was signed, in lower-case hexadecimal; null for one that was signed before the register was kept.</summary>
    public string? TextHash { get; init; }

    /// <summary>Where the text is kept, such as its number in the files.</summary>
    public string? TextReference { get; init; }

    public string? ProviderSignatory { get; set; }

    public DateTimeOffset? ProviderSignedAt { get; set; }

    public string? ConsumerSignatory { get; set; }

    public DateTimeOffset? ConsumerSignedAt { get; set; }

    /// <summary>The client id of the system that proposed it.</summary>
    public string? ProposedBy { get; init; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? Until { get; set; }

    public required AgreementStatus Status { get; set; }

    /// <summary>Why it stands so, in words; null where nobody changed it.</summary>
    public string? StatusReason { get; set; }

    public int Revision { get; private set; }
}
