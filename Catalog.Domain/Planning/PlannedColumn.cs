using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>A column that a plan shows, with the views by which it may.</summary>
public sealed record PlannedColumn
{
    /// <exception cref="ArgumentException">The allowance is for another item or not for showing it, or a mask does not fit the item.</exception>
    public PlannedColumn(InformationItem item, Allowance allowance)
    {
        if (allowance.Item != item.Code
            || allowance.Kind != AccessKind.Show
            || allowance.Views.Any(view => view.Mask?.AppliesTo(item.Type) == false))
        {
            throw new ArgumentException($"This allowance does not allow {item.Code} to be shown.", nameof(allowance));
        }

        Item = item;
        Views = allowance.Views;
    }

    public InformationItem Item { get; }

    /// <summary>A row is shown by the first that reaches it.</summary>
    public IReadOnlyList<ItemView> Views { get; }
}
