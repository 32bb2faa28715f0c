using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Applications;

/// <summary>A mutation that is about an application as a whole.</summary>
internal abstract class ApplicationMutation<TInput>(string name, Scopes right, string description)
    : Mutation<TInput, ApplicationRow>(name, right, ApplicationType.TypeName, description)
    where TInput : class
{
    /// <summary>Those who apply: the systems of the department themselves, and its stewards.</summary>
    public const Scopes Applicants = Scopes.Read | Scopes.Steward;

    protected override async Task<ApplicationRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return await context.Applications.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }
}
