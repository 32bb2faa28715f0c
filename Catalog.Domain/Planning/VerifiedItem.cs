using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>An item whose values a given value is compared with.</summary>
public sealed record VerifiedItem
{
    /// <param name="slot">The place of the given value among the operation's inputs.</param>
    /// <exception cref="ArgumentException">The allowance is for another item, or not one to verify it.</exception>
    public VerifiedItem(InformationItem item, Allowance allowance, int slot)
    {
        if (allowance.Kind != AccessKind.Verify)
        {
            throw new ArgumentException($"This allowance does not allow {item.Code} to be verified.", nameof(allowance));
        }

        Item = new PlannedComparison(item, allowance);
        Slot = slot;
    }

    public PlannedComparison Item { get; }

    public int Slot { get; }
}
