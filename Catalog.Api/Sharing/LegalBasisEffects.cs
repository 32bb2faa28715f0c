using Catalog.Api.Calendar;
using Catalog.Api.Notifications;
using Catalog.Api.Storage;
using Catalog.Domain.Calendar;
using Catalog.Domain.Grants;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Sharing;

/// <summary>What a change of a legal basis does on the day on which it takes effect. Source: article 8 of the city's rules.</summary>
internal static class LegalBasisEffects
{
    /// <summary>
    /// Suspends every use and grant that rests on the basis, tells the departments concerned, and begins the term in which they update
    /// their catalogues. What is changed is saved by the caller.
    /// </summary>
    public static async Task ApplyAsync(CatalogContext context, CatalogueVersion catalogue, LegalBasisChangeRow change, DateTimeOffset now, CancellationToken cancellation)
    {
        var basis = await context.LegalBases.SingleAsync(row => row.Code == change.LegalBasis, cancellation);
        basis.Text = change.NewText ?? basis.Text;
        change.AppliedAt = now;
        var concerned = await LegalBasisConcern.FindAsync(context, catalogue, change.LegalBasis, cancellation);
        var suspended = Suspend(concerned, ReasonOf(change));
        var matter = new Matter(MatterKind.LegalBasis, change.LegalBasis);
        var clocks = new Clocks(context, ChinaTime.DayOf(now));
        foreach (var department in concerned.Users.Concat(concerned.Citing).Distinct().Order(StringComparer.Ordinal))
        {
            clocks.Start(DeadlineKind.CatalogueUpdate, department, matter, StartOf(change.EffectiveOn, now));
        }

        foreach (var department in concerned.All.Order(StringComparer.Ordinal))
        {
            Outbox.Add(context, NotificationKind.LegalBasisChanged, department, matter, now);
        }

        foreach (var use in suspended)
        {
            foreach (var department in concerned.PartiesOf(use))
            {
                Outbox.Add(context, NotificationKind.Suspended, department, Matter.Of(MatterKind.Use, use.Id), now);
            }
        }
    }

    private static List<UseRow> Suspend(LegalBasisConcern concerned, string reason)
    {
        var suspended = concerned.Uses.Where(use => use.Status == UseStatus.Approved).ToList();
        foreach (var use in suspended)
        {
            (use.Status, use.StatusReason) = (UseStatus.Suspended, reason);
        }

        foreach (var grant in concerned.Grants.Where(grant => grant.Status == GrantStatus.Active))
        {
            (grant.Status, grant.StatusReason) = (GrantStatus.Suspended, reason);
        }

        return suspended;
    }

    /// <summary>The term runs from the change itself; from today where it lies before the rules that set the term.</summary>
    private static DateOnly StartOf(DateOnly effectiveOn, DateTimeOffset now) =>
        DeadlineRules.Xianning.For(DeadlineKind.CatalogueUpdate, effectiveOn) is null ? ChinaTime.DayOf(now) : effectiveOn;

    private static string ReasonOf(LegalBasisChangeRow change)
    {
        var what = change.Action == LegalBasisAction.Repeal ? "已废止" : "已修订";
        return $"法定依据 {change.LegalBasis} 自 {change.EffectiveOn:yyyy-MM-dd} 起{what}: {change.Reference}";
    }
}
