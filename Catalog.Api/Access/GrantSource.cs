using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Grants;

namespace Catalog.Api.Access;

/// <summary>A grant's row with the item of an application that it came from.</summary>
/// <param name="Item">The code of that item; null where it came from none.</param>
/// <param name="Use">The use for which it was asked.</param>
/// <param name="Status">Where that item stands.</param>
internal sealed record GrantSource(GrantRow Grant, string? Item, long? Use, ApplicationItemStatus? Status)
{
    /// <summary>Whether what was asked for is what was granted, and was given in that way.</summary>
    public bool Gave => Item == Grant.Item && Use == Grant.Use && (Grant.Origin, Status) is
        (GrantOrigin.ProviderConsent, ApplicationItemStatus.Approved) or (GrantOrigin.MunicipalDecision, ApplicationItemStatus.Provided);

    public static IQueryable<GrantSource> Join(CatalogContext context) =>
        from grant in context.Grants
        join item in context.ApplicationItems on grant.ApplicationItem equals (long?)item.Id into items
        from item in items.DefaultIfEmpty()
        orderby grant.Id
        select new GrantSource(grant, item == null ? null : item.Item, item == null ? null : item.Use, item == null ? null : item.Status);
}
