using Catalog.Domain.Uses;

namespace Catalog.Api.Storage;

/// <summary>What a system asked to be approved for, and how that stands.</summary>
public sealed class UseRow : IAccessRow, IRevisedRow
{
    public const int MaxReasonLength = 1000;

    public const int MaxScopeLength = 1000;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The client id of the system.</summary>
    public required string System { get; init; }

    public required Purpose Purpose { get; init; }

    /// <summary>The code of the legal basis.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>信息共享范围, in words.</summary>
    public required string Scope { get; set; }

    public required DeliveryModes DeliveryModes { get; set; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? Until { get; set; }

    public required UseStatus Status { get; set; }

    /// <summary>Why it stands so, in words; null where nobody changed it.</summary>
    public string? StatusReason { get; set; }

    public int Revision { get; private set; }
}
