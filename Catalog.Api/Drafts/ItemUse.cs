using Catalog.Domain.Access;
using Catalog.Domain.Departments;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;

namespace Catalog.Api.Drafts;

/// <summary>A use that has an item: by a grant, or, where the item is unconditional, as every approved use does.</summary>
internal sealed record ItemUse(ConsumingSystem System, Use Use, CatalogueItem Item)
{
    /// <summary>The uses of other departments that have items, by their numbers.</summary>
    public static IReadOnlyList<ItemUse> Of(AccessBook book, IReadOnlyList<CatalogueItem> items)
    {
        var systems = book.Systems.ToLookup(system => system.ClientId);
        var shared = book.Items.ToLookup(item => item.Code);
        var grants = book.Grants.Where(grant => grant.Status != GrantStatus.Revoked).ToLookup(grant => grant.Item);
        var uses = book.Uses.Where(use => use.Status is UseStatus.Approved or UseStatus.Suspended).ToList();
        var found = new List<ItemUse>();
        foreach (var item in items)
        {
            var providers = shared[item.Item.Code].SelectMany(known => known.Providers).ToHashSet();
            var granted = grants[item.Item.Code].Select(grant => grant.Use).ToHashSet();
            found.AddRange(
                from use in uses
                where item.Item.SharingClass == SharingClass.Unconditional || granted.Contains(use.Id)
                from system in systems[use.System].Take(1)
                where !providers.Contains(system.Department)
                select new ItemUse(system, use, item));
        }

        return found;
    }
}
