using System.Globalization;
using Catalog.Api.Authentication;
using Catalog.Api.Mutations;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Objections;

/// <summary>A mutation that shows the objection that it was about.</summary>
internal abstract class ObjectionMutation<TInput>(string name, Scopes right, string description)
    : Mutation<TInput, ObjectionRow>(name, right, ObjectionType.TypeName, description)
    where TInput : class
{
    protected override Task<ObjectionRow> ReadAsync(string key, CatalogContext context, CancellationToken cancellation)
    {
        var id = long.Parse(key, CultureInfo.InvariantCulture);
        return context.Objections.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
    }
}
