using Catalog.Api.Storage;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Uses;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Samples.Governance;

/// <summary>Writes the sample departments, systems, legal bases, uses, grants and agreements.</summary>
internal static class SampleGovernance
{
    private const DeliveryModes Modes = DeliveryModes.OnlineQuery | DeliveryModes.SystemIntegration;

    private static readonly DateTimeOffset From = ChinaTime.StartOf(new DateOnly(2026, 1, 1));
    private static readonly DateTimeOffset Until = ChinaTime.StartOf(new DateOnly(2030, 1, 1));

    /// <summary>Writes them in one transaction, where no department is registered yet.</summary>
    /// <returns>Whether they were written.</returns>
    public static async Task<bool> WriteAsync(CatalogContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.Departments.AnyAsync(cancellation))
        {
            return false;
        }

        context.Departments.AddRange(SampleDepartments.Rows());
        context.Systems.AddRange(SampleSystems.Rows());
        context.LegalBases.AddRange(SampleLegalBases.Rows());
        await context.SaveChangesAsync(cancellation);
        var items = catalogue.Items.ToDictionary(found => found.Coordinate, StringComparer.Ordinal);
        foreach (var use in SampleUses.All)
        {
            await WriteAsync(context, use, items, cancellation);
        }

        await context.CommitAsync(transaction, cancellation);
        return true;
    }

    private static async Task WriteAsync(CatalogContext context, SampleUse use, Dictionary<string, CatalogueItem> items, CancellationToken cancellation)
    {
        var row = new UseRow
        {
            System = use.System,
            Purpose = use.Purpose,
            LegalBasis = use.LegalBasis,
            Scope = use.Scope,
            DeliveryModes = Modes,
            From = From,
            Until = Until,
            Status = UseStatus.Approved,
        };
        context.Uses.Add(row);
        context.Agreements.AddRange(use.Agreements.Select(provider => new AgreementRow
        {
            Provider = provider,
            Consumer = use.Department,
            From = From,
            Until = Until,
            Status = AgreementStatus.Signed,
        }));
        await context.SaveChangesAsync(cancellation);
        await SampleApplications.WriteAsync(context, use, row, items, cancellation);
    }
}
