using Catalog.Api.Authentication;
using Catalog.Api.Errors;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>Whether a supply may still go on, in the transaction that is about to commit a part of it.</summary>
internal static class SupplyStanding
{
    /// <summary>Whether the system may still supply, and the catalogue is still that by which rows were checked: in the transaction, whatever the snapshot says.</summary>
    public static async Task<RequestError?> RefusalAsync(CatalogContext context, SupplyPlan plan, CancellationToken cancellation)
    {
        var system = plan.Caller.ClientId.Value;
        var scopes = await context.Systems
            .Where(row => row.ClientId == system && row.Status == SystemStatus.Active
                && context.Departments.Any(department => department.Code == row.Department && department.Status == DepartmentStatus.Active))
            .Select(row => row.Scopes).SingleOrDefaultAsync(cancellation);
        if (scopes is null || !ScopeNames.Parse(scopes).HasFlag(Scopes.Steward))
        {
            return RequestErrors.SystemSuspended();
        }

        return await context.CatalogueVersions.MaxAsync(row => row.Number, cancellation) == plan.CatalogueVersion ? null : SupplyErrors.CatalogueChanged();
    }

    /// <summary>
    /// Keeps the system and its department as they were found until the commit: a database shows a transaction how they were when it
    /// began, and whoever suspends them is answered only after what came before is committed.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">They are others already.</exception>
    /// <remarks>INVARIANT: nothing is changed; a row is locked by being given what it has.</remarks>
    public static async Task KeepAsync(CatalogContext context, SupplyPlan plan, CancellationToken cancellation)
    {
        var (client, code) = (plan.Caller.ClientId.Value, plan.Department.Value);
        var system = await context.Systems.Where(row => row.ClientId == client).Select(row => row.Revision).SingleAsync(cancellation);
        var department = await context.Departments.Where(row => row.Code == code).Select(row => row.Revision).SingleAsync(cancellation);
        var kept = await context.Systems.Where(row => row.ClientId == client && row.Revision == system)
                .ExecuteUpdateAsync(row => row.SetProperty(found => found.Revision, found => found.Revision), cancellation)
            + await context.Departments.Where(row => row.Code == code && row.Revision == department)
                .ExecuteUpdateAsync(row => row.SetProperty(found => found.Revision, found => found.Revision), cancellation);
        if (kept != 2)
        {
            throw new DbUpdateConcurrencyException("The system or its department was changed meanwhile.");
        }
    }
}
