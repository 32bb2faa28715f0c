using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>
/// What must hold of a row so that it is read. A slot is the place of a given value among the operation's inputs; the condition
/// holds no value itself, so that one plan serves all values.
/// </summary>
public abstract record RowCondition
{
    private RowCondition()
    {
    }

    /// <summary>All of them hold; with none, it holds.</summary>
    public sealed record And(IReadOnlyList<RowCondition> Conditions) : RowCondition;

    /// <summary>One of them holds.</summary>
    public sealed record Or(IReadOnlyList<RowCondition> Conditions) : RowCondition;

    /// <summary>
    /// Compares an item with the value in a slot. In rows outside the item's row scope it does not hold, negated or not; a negated
    /// comparison holds where there is no value.
    /// </summary>
    /// <param name="Slot">The slot; null where the item is compared with null.</param>
    /// <param name="WithNull">Whether the values in the slot are a list that has null beside them.</param>
    public sealed record Compare(PlannedComparison Item, Comparison Comparison, bool IsNegated, int? Slot, bool WithNull = false) : RowCondition;

    /// <summary>Asks for the visible records that another register has of the same subject.</summary>
    /// <param name="Condition">What must hold of them; null where any will do.</param>
    /// <param name="Slot">The slot of the answer that <see cref="Quantifier.Any"/> is compared with.</param>
    public sealed record Related(
        Resource Register, RowVisibility Visibility, Quantifier Quantifier, RowCondition? Condition, int? Slot = null) : RowCondition;
}
