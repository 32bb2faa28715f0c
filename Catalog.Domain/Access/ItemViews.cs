using Catalog.Domain.Grants;

namespace Catalog.Domain.Access;

/// <summary>Adds up grants of one item: a further grant never takes from what the others show.</summary>
internal static class ItemViews
{
    /// <summary>All rows, unmasked, where no grant is needed.</summary>
    public static readonly IReadOnlyList<ItemView> Whole = [new(null, null, [])];

    /// <summary>What a grant shows an item behind: the item's own mask holds beside that of the grant, but not against a municipal decision.</summary>
    public static Mask? MaskOf(Grant grant, SharedItem item) =>
        grant.Origin == GrantOrigin.MunicipalDecision ? grant.Mask : Mask.Coarser(grant.Mask, item.Mask);

    /// <summary>
    /// The views that working grants give, in the order in which they are tried: each row is shown by the first that reaches it.
    /// </summary>
    public static IReadOnlyList<ItemView> Of(IEnumerable<Grant> working, SharedItem item)
    {
        var views = new List<ItemView>();
        foreach (var grants in working.GroupBy(grant => MaskOf(grant, item)).OrderBy(group => Hiding(group.Key)))
        {
            var scope = RowScope.Union(grants.Select(grant => grant.RowScope));
            if (!AreShown(scope, views))
            {
                views.Add(new ItemView(scope, grants.Key, [.. grants.OrderBy(grant => (grant.RowScope is not null, grant.Id.Value))]));
            }
        }

        return views;
    }

    /// <summary>The views of an item that is shown to all behind a mask, and in some rows finer by grants.</summary>
    public static IReadOnlyList<ItemView> Of(IEnumerable<Grant> working, SharedItem item, Mask mask)
    {
        var finer = Of(working.Where(grant => Hiding(MaskOf(grant, item)).CompareTo(Hiding(mask)) < 0), item);
        return finer.Any(view => view.RowScope is null) ? finer : [.. finer, new ItemView(null, mask, [])];
    }

    /// <summary>Whether views before it leave a view of that scope no row to show.</summary>
    private static bool AreShown(RowScope? scope, List<ItemView> before) =>
        before.Count > 0
        && (RowScope.Union(before.Select(view => view.RowScope)) is not { } shown || (scope is not null && shown.Covers(scope)));

    // No mask hides least, FULL or CENTROID most; between them, the more characters or decimals stay, the less is hidden. The kind
    // settles a tie.
    private static (int Hidden, int NotKept, MaskKind Kind) Hiding(Mask? mask) => mask switch
    {
        null => default,
        { Kind: MaskKind.Full or MaskKind.Centroid } => (3, 0, mask.Kind),
        { Kind: MaskKind.YearOnly } => (2, 0, mask.Kind),
        _ => (1, -mask.Kept, mask.Kind),
    };
}
