using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>A column that a plan reads, with the allowance by which it may.</summary>
public sealed record PlannedColumn
{
    /// <exception cref="ArgumentException">The allowance is for another item, or its mask does not fit the item.</exception>
    public PlannedColumn(InformationItem item, Allowance allowance)
    {
        if (allowance.Item != item.Code || allowance.Mask?.AppliesTo(item.Type) == false)
        {
            throw new ArgumentException($"This allowance does not allow {item.Code}.", nameof(allowance));
        }

        Item = item;
        RowScope = allowance.RowScope;
        Mask = allowance.Mask;
    }

    public InformationItem Item { get; }

    /// <summary>The rows in which it is shown; null for all.</summary>
    public RowScope? RowScope { get; }

    public Mask? Mask { get; }
}
