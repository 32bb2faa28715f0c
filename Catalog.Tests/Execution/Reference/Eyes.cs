using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Tests.Execution.Rows;

namespace Catalog.Tests.Execution.Reference;

/// <summary>What a use may see and compare, grant by grant and row by row.</summary>
internal sealed class Eyes(IReadOnlyList<TestGrant> grants)
{
    private readonly ILookup<string, TestGrant> _grants = grants.ToLookup(grant => grant.Item.Code.Value, StringComparer.Ordinal);

    /// <summary>Whether the item is shown in any row that there could be.</summary>
    public bool MayShow(InformationItem item) => item.SharingClass == SharingClass.Unconditional || _grants[item.Code.Value].Any();

    /// <summary>Whether rows may be filtered and ordered by the item: behind a mask it can be neither.</summary>
    public bool MayCompare(InformationItem item) =>
        item.SharingClass == SharingClass.Unconditional || _grants[item.Code.Value].Any(grant => grant.Mask is null);

    /// <summary>A row is visible where at least one item of its register is.</summary>
    public bool Sees(Row row) => row.Resource.Items.Any(item => Shows(item, row, out _));

    /// <summary>Whether the item is shown in the row, and behind which mask: of several grants, by that which hides least.</summary>
    public bool Shows(InformationItem item, Row row, out Mask? mask)
    {
        mask = null;
        if (item.SharingClass == SharingClass.Unconditional)
        {
            return true;
        }

        var best = _grants[item.Code.Value].Where(grant => Reaches(grant, row)).OrderBy(grant => Hiding(grant.Mask)).FirstOrDefault();
        mask = best?.Mask;
        return best is not null;
    }

    /// <summary>Whether the value in the row may be compared.</summary>
    public bool Compares(InformationItem item, Row row) =>
        item.SharingClass == SharingClass.Unconditional || _grants[item.Code.Value].Any(grant => grant.Mask is null && Reaches(grant, row));

    /// <summary>The ways in which an item is shown, as an answer tells of them: from the one that hides least, those left out that show no further row.</summary>
    public IReadOnlyList<(Mask? Mask, IReadOnlyList<string>? Scope)> Views(InformationItem item)
    {
        var views = new List<(Mask? Mask, IReadOnlyList<string>? Scope)>();
        if (item.SharingClass == SharingClass.Unconditional)
        {
            return views;
        }

        foreach (var alike in _grants[item.Code.Value].GroupBy(grant => grant.Mask).OrderBy(alike => Hiding(alike.Key)))
        {
            var scope = alike.Any(grant => grant.Scope is null) ? null : DivisionTree.Outermost(alike.SelectMany(grant => grant.Scope!));
            var shown = views.Any(view => view.Scope is null)
                || (scope is not null && scope.All(division => views.Any(view => DivisionTree.IsWithinAny(division, view.Scope!))));
            if (!shown)
            {
                views.Add((alike.Key, scope));
            }
        }

        return views;
    }

    private static bool Reaches(TestGrant grant, Row row) =>
        grant.Scope is null || (row.Division is { } division && DivisionTree.IsWithinAny(division, grant.Scope));

    // No mask hides nothing, FULL hides all; of those between, what keeps more hides less, and the beginning goes before the end.
    private static int Hiding(Mask? mask) => mask?.Kind switch
    {
        null => 0,
        MaskKind.KeepFirst => 1000 - (2 * mask.Kept),
        MaskKind.KeepLast => 1001 - (2 * mask.Kept),
        MaskKind.YearOnly => 2000,
        _ => 3000,
    };
}
