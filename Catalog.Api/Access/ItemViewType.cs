using Catalog.Api.Schema;
using Catalog.Domain.Access;

namespace Catalog.Api.Access;

/// <summary>A view of an item as the schema shows it.</summary>
internal sealed class ItemViewType : MetadataType<ItemView>
{
    public ItemViewType()
        : base("ItemView", "How an item is shown in some rows.")
    {
        Show("rowScope", Reference.OptionalList("DivisionCode"), "The divisions whose rows it reaches, but for those that a view before it shows; null for all.", view =>
            view.RowScope?.Divisions.Select(division => division.Value));
        Show("mask", Reference.To("String"), "How values are masked, such as KEEP_LAST_4; null where they are not.", view => view.Mask?.ToString());
    }
}
