using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Grants;

/// <summary>The permission that a use has for one item, within a row scope and behind a mask where it has them.</summary>
public sealed record Grant(
    GrantId Id,
    UseId Use,
    ItemCode Item,
    GrantOrigin Origin,
    DeliveryModes DeliveryModes,
    Period Period,
    GrantStatus Status,
    RowScope? RowScope = null,
    Mask? Mask = null,
    GrantLevel Level = GrantLevel.Read);
