using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>The item of a filter, an ordering or a verification, with the rows in which its values may be compared.</summary>
public sealed record PlannedComparison
{
    /// <exception cref="ArgumentException">The allowance is for another item, for showing it only, or behind a mask.</exception>
    public PlannedComparison(InformationItem item, Allowance allowance)
    {
        if (allowance.Item != item.Code
            || allowance.Kind is not (AccessKind.Compare or AccessKind.Verify)
            || allowance.Views.Any(view => view.Mask is not null))
        {
            throw new ArgumentException($"This allowance does not allow {item.Code} to be compared.", nameof(allowance));
        }

        Item = item;
        RowScope = RowScope.Union(allowance.Views.Select(view => view.RowScope));
    }

    public InformationItem Item { get; }

    /// <summary>The rows in which its values may be compared; null for all. In any other row nothing of the item may show.</summary>
    public RowScope? RowScope { get; }
}
