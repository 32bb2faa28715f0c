using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Drafts;

/// <summary>What the publisher of a draft is to know, though nothing stands against it.</summary>
internal static class DraftWarnings
{
    // Article 11: registers that do not come from the police carry these of their subject.
    private static readonly HashSet<string> IdentityItems = new(["姓名", "身份证件类型", "身份证件号码"], StringComparer.Ordinal);

    /// <summary>The items that fewer may have in the next version, as they are in force.</summary>
    public static IReadOnlyList<CatalogueItem> Narrowed(CatalogueVersion from, CatalogueVersion to) =>
        [.. from.Items.Where(before => to.FindItem(before.Item.Code) is { } after && IsNarrower(before, after))];

    public static IReadOnlyList<DraftProblem> Of(CatalogueVersion from, CatalogueVersion to, IReadOnlyList<CatalogueItem> narrowed) =>
    [
        .. narrowed.Select(item => new DraftProblem(DraftCodes.Narrows, item.Coordinate, "Fewer may have it than now; those who have it are listed.")),
        .. Duplicates(from, to),
        .. Broken(from, to),
    ];

    private static bool IsNarrower(CatalogueItem before, CatalogueItem after) =>
        Rank(after.Item.SharingClass) > Rank(before.Item.SharingClass)
        || Mask.Coarser(before.Item.Mask, after.Item.Mask) != before.Item.Mask
        || (after.Withdrawn is { } day && !(before.Withdrawn <= day))
        || (before.Resource.DeliveryModes & ~after.Resource.DeliveryModes) != 0;

    private static int Rank(SharingClass sharing) => sharing switch
    {
        SharingClass.Unconditional => 0,
        SharingClass.Conditional => 1,
        _ => 2,
    };

    /// <summary>One figure, one source (一数一源): a new item that another department is responsible for in a register of the same subject.</summary>
    private static IEnumerable<DraftProblem> Duplicates(CatalogueVersion inForce, CatalogueVersion next) =>
        from item in next.Items
        where inForce.FindItem(item.Item.Code) is null && !IsOfIdentity(item.Item)
        from other in inForce.Items
        where other.Item.Name == item.Item.Name && other.Resource.Subject == item.Resource.Subject && other.Resource.Provider != item.Resource.Provider && other.Withdrawn is null
        select new DraftProblem(DraftCodes.DuplicatesItem, item.Coordinate, $"{other.Resource.Provider} is responsible for {item.Item.Name}, as {other.Coordinate}.");

    private static bool IsOfIdentity(InformationItem item) =>
        item.Type.Scalar is ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode or ItemScalar.DivisionCode || IdentityItems.Contains(item.Name);

    private static IEnumerable<DraftProblem> Broken(CatalogueVersion from, CatalogueVersion to)
    {
        foreach (var before in from.Resources)
        {
            if (to.FindResource(before.TypeName) is { } after && (after.Plural != before.Plural || after.SubjectField != before.SubjectField))
            {
                yield return new DraftProblem(DraftCodes.BreaksDocuments, before.TypeName, "Operations that name a list of its records, or the field of its subject, have to be rewritten.");
            }
        }

        foreach (var before in from.CodeLists)
        {
            if (to.CodeLists.FirstOrDefault(list => list.Name == before.Name) is { } after
                && before.Values.Any(value => after.Values.All(other => other.Name != value.Name)))
            {
                yield return new DraftProblem(DraftCodes.BreaksDocuments, before.Name, "Operations that name a value that is lost or renamed have to be rewritten.");
            }
        }
    }
}
