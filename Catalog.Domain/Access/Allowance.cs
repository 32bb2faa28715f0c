using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>
/// The decision to allow an item. INVARIANT: only the access rules make one, and a plan names a column of a record only
/// with one in hand.
/// </summary>
public sealed record Allowance : Decision
{
    internal Allowance(ItemCode item, AccessKind kind, UseId? use, AllowanceRule rule, IReadOnlyList<ItemView> views)
        : base(item, kind, use)
    {
        Rule = rule;
        Views = views;
    }

    /// <summary>The rule that allows it; where several grants do, that of the first grant of the first view.</summary>
    public AllowanceRule Rule { get; }

    /// <summary>
    /// How it is shown, at least one view: a row is shown by the first that reaches it, and not at all where none does. They go
    /// from the one that hides least to the one that hides most, and each reaches rows that those before it do not.
    /// </summary>
    public IReadOnlyList<ItemView> Views { get; }

    public bool Equals(Allowance? other) => base.Equals(other) && Rule == other!.Rule && Views.SequenceEqual(other.Views);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Rule, Views.Count);
}
