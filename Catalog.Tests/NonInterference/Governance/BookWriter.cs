using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.NonInterference.Governance;

/// <summary>Puts an access book in the place of the one that a database holds, under the same numbers.</summary>
internal static class BookWriter
{
    public static async Task WriteAsync(CatalogDatabase database, AccessBook book)
    {
        await using var context = database.CreateContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.DeleteGrantsAsync();
        await context.Uses.ExecuteDeleteAsync();
        await context.Agreements.ExecuteDeleteAsync();
        await context.Systems.ExecuteDeleteAsync();
        await context.LegalBases.ExecuteDeleteAsync();
        await context.Departments.ExecuteDeleteAsync();
        Add(context, book);
        await context.SaveChangesAsync();
        await context.AddGrantsAsync([.. book.Grants.Select(grant => Row(context, grant))]);
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static void Add(CatalogContext context, AccessBook book)
    {
        foreach (var department in book.Departments)
        {
            var row = TestRows.Department(department.Code.Value, department.Name);
            row.Status = department.Status;
            context.Add(row);
        }

        foreach (var system in book.Systems)
        {
            var row = TestRows.System(system.ClientId.Value, system.Department.Value);
            row.Status = system.Status;
            context.Add(row);
        }

        foreach (var basis in book.LegalBases)
        {
            var row = TestRows.LegalBasis(basis.Code.Value, basis.InForce.From);
            row.InForceUntil = basis.InForce.Until;
            context.Add(row);
        }

        foreach (var use in book.Uses)
        {
            AddNumbered(context, use.Id.Value, new UseRow
            {
                System = use.System.Value,
                Purpose = use.Purpose,
                LegalBasis = use.LegalBasis.Value,
                Scope = use.Scope,
                DeliveryModes = use.DeliveryModes,
                From = use.Period.From,
                Until = use.Period.Until,
                Status = use.Status,
            });
        }

        foreach (var agreement in book.Agreements)
        {
            AddNumbered(context, agreement.Id.Value, new AgreementRow
            {
                Provider = agreement.Provider.Value,
                Consumer = agreement.Consumer.Value,
                From = agreement.Period.From,
                Until = agreement.Period.Until,
                Status = agreement.Status,
            });
        }
    }

    private static GrantRow Row(CatalogContext context, Grant grant)
    {
        var row = new GrantRow
        {
            Use = grant.Use.Value,
            Item = grant.Item.Value,
            Origin = grant.Origin,
            Level = grant.Level,
            DeliveryModes = grant.DeliveryModes,
            From = grant.Period.From,
            Until = grant.Period.Until,
            Status = grant.Status,
            RowScope = grant.RowScope?.ToString(),
            Mask = grant.Mask?.ToString(),
        };
        context.Entry(row).Property(entity => entity.Id).CurrentValue = grant.Id.Value;
        return row;
    }

    private static void AddNumbered(CatalogContext context, long id, object row)
    {
        var entry = context.Entry(row);
        entry.Property("Id").CurrentValue = id;
        entry.State = EntityState.Added;
    }
}
