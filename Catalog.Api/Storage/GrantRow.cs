using Catalog.Domain.Grants;
using Catalog.Domain.Uses;

namespace Catalog.Api.Storage;

/// <summary>The permission of a use for one item.</summary>
public sealed class GrantRow : IAccessRow, IRevisedRow
{
    public const int MaxReasonLength = 1000;

    public const int MaxRowScopeLength = 1000;

    public const int MaxMaskLength = 32;

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The number of the use.</summary>
    public required long Use { get; init; }

    /// <summary>The number of the item of an application that it came from. INVARIANT: one that came from none is no grant, whoever wrote it.</summary>
    public long? ApplicationItem { get; init; }

    /// <summary>The code of the item; items are in the catalogue's definition files, not in a table.</summary>
    public required string Item { get; init; }

    public required GrantOrigin Origin { get; init; }

    public GrantLevel Level { get; init; }

    public required DeliveryModes DeliveryModes { get; set; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? Until { get; set; }

    public required GrantStatus Status { get; set; }

    /// <summary>Why it stands so, in words; null where nobody changed it.</summary>
    public string? StatusReason { get; set; }

    /// <summary>The client id of who suspended or revoked it; null for the program itself, and where nobody did.</summary>
    public string? StatusBy { get; set; }

    /// <summary>As <see cref="Domain.Grants.RowScope.ToString"/> writes it; null for all rows.</summary>
    public string? RowScope { get; set; }

    /// <summary>As <see cref="Domain.Grants.Mask.ToString"/> writes it; null for none.</summary>
    public string? Mask { get; set; }

    public int Revision { get; private set; }
}
