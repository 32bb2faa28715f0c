using Catalog.Domain.Grants;

namespace Catalog.Domain.Access;

/// <summary>How an allowance shows an item in some rows.</summary>
/// <param name="RowScope">The rows that it reaches, but for those that a view before it shows; null for all.</param>
/// <param name="Mask">The mask before the values; null for none.</param>
/// <param name="Grants">Those that give it, one without a row scope first, then by their numbers; none where none is needed.</param>
public sealed record ItemView(RowScope? RowScope, Mask? Mask, IReadOnlyList<Grant> Grants)
{
    public bool Equals(ItemView? other) =>
        other is not null && RowScope == other.RowScope && Mask == other.Mask && Grants.SequenceEqual(other.Grants);

    public override int GetHashCode() => HashCode.Combine(RowScope, Mask, Grants.Count);
}
