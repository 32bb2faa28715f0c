using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Samples.Governance;

/// <summary>Writes the applications of the sample data, which their providers agreed to, and the grants that came of them.</summary>
internal static class SampleApplications
{
    private static readonly DateTimeOffset Ended = ChinaTime.StartOf(new DateOnly(2026, 6, 1));

    /// <param name="use">Saved, as approved.</param>
    /// <param name="items">The items of the catalogue by their coordinates.</param>
    public static async Task WriteAsync(CatalogContext context, SampleUse sample, UseRow use, IReadOnlyDictionary<string, CatalogueItem> items, CancellationToken cancellation)
    {
        var application = new ApplicationRow
        {
            System = sample.System,
            Department = sample.Department,
            Status = ApplicationStatus.Closed,
            OpenItems = 0,
            DraftedAt = use.From,
            DraftedBy = sample.System,
            SubmittedAt = use.From,
            SubmittedBy = sample.System,
        };
        context.Applications.Add(application);
        await context.SaveChangesAsync(cancellation);
        context.ApplicationItems.AddRange(sample.Registered.Select(coordinate => Item(application, use, new SampleGrant(coordinate), items[coordinate])));
        var granted = sample.Grants.Select(grant => (Grant: grant, Item: Item(application, use, grant, items[grant.Coordinate]))).ToList();
        context.ApplicationItems.AddRange(granted.Select(part => part.Item));
        await context.SaveChangesAsync(cancellation);
        context.Grants.AddRange(granted.Select(part => Grant(part.Grant, part.Item)));
        await context.SaveChangesAsync(cancellation);
    }

    private static ApplicationItemRow Item(ApplicationRow application, UseRow use, SampleGrant sample, CatalogueItem found) => new()
    {
        Application = application.Id,
        Item = found.Item.Code.Value,
        AskedBy = application.DraftedBy,
        Level = sample.Level,
        Purpose = use.Purpose,
        LegalBasis = use.LegalBasis,
        Scope = use.Scope,
        DeliveryModes = use.DeliveryModes,
        From = use.From,
        Until = use.Until!.Value,
        Status = ApplicationItemStatus.Approved,
        SharingClass = found.Item.SharingClass,
        Provider = SampleDepartments.CodeOf(found.Resource.Provider),
        Use = use.Id,
        GivenDeliveryModes = use.DeliveryModes,
        GivenUntil = sample.HasEnded ? Ended : use.Until,
        GivenRowScope = sample.RowScope,
        Mask = sample.Mask?.ToString(),
        DecidedAt = use.From,
    };

    private static GrantRow Grant(SampleGrant sample, ApplicationItemRow item) => new()
    {
        Use = item.Use!.Value,
        ApplicationItem = item.Id,
        Item = item.Item,
        Origin = GrantOrigin.ProviderConsent,
        Level = item.Level,
        DeliveryModes = item.GivenDeliveryModes!.Value,
        From = item.From,
        Until = item.GivenUntil,
        Status = sample.Status,
        RowScope = item.GivenRowScope,
        Mask = item.Mask,
    };
}
