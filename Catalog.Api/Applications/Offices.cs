using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Domain.Departments;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>Where the office is that coordinates between departments: the departments whose systems may have tokens of an administrator.</summary>
internal static class Offices
{
    private static readonly string Admin = ScopeNames.Format(Scopes.Admin);

    public static Task<List<string>> OfAsync(MutationScope scope) => scope.Context.Systems
        .Where(row => row.Status == SystemStatus.Active && row.Scopes.Contains(Admin))
        .Select(row => row.Department).Distinct().ToListAsync(scope.Cancellation);
}
