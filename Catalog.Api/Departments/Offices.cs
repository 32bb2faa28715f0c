using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Departments;

/// <summary>Where the office is that coordinates between departments: the departments of the active systems that are registered as an administrator's.</summary>
internal static class Offices
{
    private static readonly string Admin = ScopeNames.Format(Scopes.Admin);

    public static Task<List<string>> OfAsync(CatalogContext context, CancellationToken cancellation) => context.Systems
        .Where(row => row.Status == SystemStatus.Active && row.Scopes.Contains(Admin))
        .Select(row => row.Department).Distinct().OrderBy(department => department).ToListAsync(cancellation);
}
