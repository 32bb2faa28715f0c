using Catalog.Api.Storage;
using Catalog.Domain.Applications;
using Catalog.Domain.Grants;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Databases;

/// <summary>Grants that tests write past the procedures, each with the item of an application that it would have come from.</summary>
internal static class TestApplications
{
    private static readonly DateTimeOffset Unending = TestRows.From.AddYears(100);

    /// <summary>Writes, for each grant, the item of an application beside it, and adds the grants to the context, which is to be saved.</summary>
    public static async Task AddGrantsAsync(this CatalogContext context, IReadOnlyCollection<GrantRow> grants)
    {
        var uses = await context.Uses.ToDictionaryAsync(use => use.Id);
        var systems = await context.Systems.ToDictionaryAsync(system => system.ClientId);
        foreach (var group in grants.GroupBy(grant => grant.Use))
        {
            var use = uses[group.Key];
            var application = Application(use.System, systems[use.System].Department);
            context.Add(application);
            await context.SaveChangesAsync();
            var items = group.Select(grant => (Grant: grant, Item: Item(application, use, grant))).ToList();
            context.AddRange(items.Select(part => part.Item));
            await context.SaveChangesAsync();
            foreach (var (grant, item) in items)
            {
                context.Entry(grant).Property(row => row.ApplicationItem).CurrentValue = item.Id;
                context.Entry(grant).State = EntityState.Added;
            }
        }
    }

    /// <summary>Saves a grant with its application.</summary>
    public static async Task GrantAsync(this CatalogDatabase database, GrantRow grant)
    {
        await using var context = database.CreateContext(TestRows.Actor);
        await context.AddGrantsAsync([grant]);
        await context.SaveChangesAsync();
    }

    /// <summary>Deletes all grants and what they came from, which the program itself never does.</summary>
    public static async Task DeleteGrantsAsync(this CatalogContext context)
    {
        await context.Grants.ExecuteDeleteAsync();
        await context.ApplicationItems.ExecuteDeleteAsync();
        await context.Applications.ExecuteDeleteAsync();
    }

    private static ApplicationRow Application(string system, string department) => new()
    {
        System = system,
        Department = department,
        Status = ApplicationStatus.Closed,
        OpenItems = 0,
        DraftedAt = TestRows.From,
        DraftedBy = system,
        SubmittedAt = TestRows.From,
        SubmittedBy = system,
    };

    private static ApplicationItemRow Item(ApplicationRow application, UseRow use, GrantRow grant) => new()
    {
        Application = application.Id,
        Item = grant.Item,
        AskedBy = application.System,
        Level = grant.Level,
        Purpose = use.Purpose,
        LegalBasis = use.LegalBasis,
        Scope = use.Scope,
        DeliveryModes = grant.DeliveryModes,
        From = grant.From,
        Until = grant.Until ?? Unending,
        Status = grant.Origin == GrantOrigin.MunicipalDecision ? ApplicationItemStatus.Provided : ApplicationItemStatus.Approved,
        Use = use.Id,
        GivenDeliveryModes = grant.DeliveryModes,
        GivenUntil = grant.Until,
        GivenRowScope = grant.RowScope,
        Mask = grant.Mask,
    };
}
