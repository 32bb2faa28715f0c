using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Tests.Execution.Reference;
using Catalog.Tests.Execution.Rows;

namespace Catalog.Tests.Execution.Operations;

/// <summary>Makes settings: registers of one or two kinds of subject, with grants that scope and mask as they like.</summary>
internal static class RandomSettings
{
    private static readonly string[] Scopes = ["421202", "421202001", "421221", "421200", "421202000", "420000", "4212", "421202001003"];

    public static Setting Of(Dice dice, CatalogueVersion catalogue)
    {
        var kinds = dice.Some(Enum.GetValues<SubjectKind>(), 2);
        var resources = kinds.SelectMany(kind => dice.Some(catalogue.Resources.Where(resource => resource.Subject == kind), kind == SubjectKind.GeographicFeature ? 1 : 4)).ToList();
        var grants = resources.SelectMany(resource => Grants(dice, resource)).ToList();
        return new Setting(catalogue, resources, grants, RandomRows.Of(dice, resources));
    }

    private static List<TestGrant> Grants(Dice dice, Resource resource)
    {
        var scoped = resource.Division is null ? 0 : dice.Of(0, 0.3, 1);
        var masked = dice.Of(0, 0.3);
        var grants = new List<TestGrant>();
        // What a definition shows coarsely at most has tests of its own: here a grant shows what it says.
        foreach (var item in resource.Items.Where(item => item is { Mask: null, SharingClass: not SharingClass.Unconditional } && dice.Chance(0.85)))
        {
            for (var count = dice.Of(1, 1, 1, 2, 3); count > 0; count--)
            {
                grants.Add(new TestGrant(item, dice.Chance(scoped) ? dice.Some(Scopes, 2) : null, dice.Chance(masked) ? Mask(dice, item) : null));
            }
        }

        // A register of which nothing is granted is refused, not answered.
        return grants.Count == 0 && resource.Items.All(item => item.SharingClass != SharingClass.Unconditional)
            ? [new TestGrant(resource.Items[0], null, null)]
            : grants;
    }

    private static Mask? Mask(Dice dice, InformationItem item)
    {
        Mask[] masks = [Domain.Grants.Mask.Full, Domain.Grants.Mask.YearOnly, Domain.Grants.Mask.KeepFirst(dice.Between(1, 4)), Domain.Grants.Mask.KeepLast(dice.Between(1, 4))];
        var fitting = masks.Where(mask => mask.AppliesTo(item.Type)).ToList();
        return fitting.Count == 0 ? null : dice.Of(fitting);
    }
}
