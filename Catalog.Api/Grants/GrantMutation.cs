using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Grants;

/// <summary>A mutation that is about a grant.</summary>
internal abstract class GrantMutation<TInput>(string name, Scopes right, string description)
    : Mutation<TInput, GrantRow>(name, right, RegisteredGrantType.TypeName, description)
    where TInput : class
{
    protected override async Task<GrantRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return await context.Grants.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }
}
