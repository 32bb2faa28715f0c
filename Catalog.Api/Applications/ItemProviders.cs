using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>The departments that provide a resource, by their codes.</summary>
internal static class ItemProviders
{
    /// <summary>The responsible one first, then the joint ones; none where the responsible one is not onboarded.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Resource resource, CatalogContext context, CancellationToken cancellation)
    {
        var names = resource.JointProviders.Prepend(resource.Provider).Distinct().ToList();
        var codes = await context.Departments.Where(row => names.Contains(row.Name)).ToDictionaryAsync(row => row.Name, row => row.Code, cancellation);
        return codes.ContainsKey(resource.Provider) ? [.. names.Where(codes.ContainsKey).Select(name => codes[name])] : [];
    }
}
