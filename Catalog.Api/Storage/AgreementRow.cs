using Catalog.Domain.Grants;

namespace Catalog.Api.Storage;

/// <summary>A confidentiality agreement between two departments.</summary>
public sealed class AgreementRow : IAccessRow, IRevisedRow
{
    public const int MaxReasonLength = 1000;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The code of the providing department.</summary>
    public required string Provider { get; init; }

    /// <summary>The code of the consuming department.</summary>
    public required string Consumer { get; init; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? Until { get; set; }

    public required AgreementStatus Status { get; set; }

    /// <summary>Why it stands so, in words; null where nobody changed it.</summary>
    public string? StatusReason { get; set; }

    public int Revision { get; private set; }
}
