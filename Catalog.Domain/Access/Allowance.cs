using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Uses;

namespace Catalog.Domain.Access;

/// <summary>
/// The decision to allow an item. INVARIANT: only the access rules make one, and a plan names a column of a record only
/// with one in hand.
/// </summary>
public sealed record Allowance : Decision
{
    internal Allowance(ItemCode item, UseId? use, AllowanceRule rule, Grant? grant = null)
        : base(item, use)
    {
        Rule = rule;
        Grant = grant;
    }

    public AllowanceRule Rule { get; }

    public Grant? Grant { get; }

    /// <summary>The rows that it reaches; null for all.</summary>
    public RowScope? RowScope => Grant?.RowScope;

    /// <summary>The mask before the values; null for none.</summary>
    public Mask? Mask => Grant?.Mask;
}
