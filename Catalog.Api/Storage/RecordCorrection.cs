using System.Globalization;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Storage;

/// <summary>Finds and corrects single records in the transaction of a change of the registers.</summary>
public sealed class RecordCorrection(CatalogContext context, RecordDialect dialect)
{
    /// <summary>The number of the one row that has a value; null where none or several have.</summary>
    public async Task<long?> FindAsync(Resource resource, InformationItem item, object value, CancellationToken cancellation)
    {
        var rows = await context.Database.SqlQueryRaw<long>(Select(resource, item.Field), value).Take(2).ToListAsync(cancellation);
        return rows is [var row] ? row : null;
    }

    /// <summary>The numbers of the rows of a subject.</summary>
    public async Task<IReadOnlyList<long>> RowsAsync(Resource resource, string subject, CancellationToken cancellation) =>
        await context.Database.SqlQueryRaw<long>(Select(resource, RecordNames.Subject), subject).ToListAsync(cancellation);

    /// <summary>Gives an item of a row another value.</summary>
    /// <exception cref="ArgumentException">The item is a geometry, and the value is not valid as one.</exception>
    public async Task WriteAsync(Resource resource, InformationItem item, long row, object value, CancellationToken cancellation)
    {
        var shape = item.Type.Scalar == ItemScalar.GeoJson ? RecordShape.Of(value) : null;
        // A row is in the scope of the division that it names, and a feature is held by whom it names.
        string[] columns = item.Field == resource.Division?.Field ? [item.Field, RecordNames.Division]
            : item.Field == resource.Holder?.Field ? [item.Field, RecordNames.Subject]
            : [item.Field];
        var changed = await context.Database.ExecuteSqlRawAsync(
            string.Create(CultureInfo.InvariantCulture, $"UPDATE {Table(resource)} SET {string.Join(", ", columns.Select(column => $"{dialect.Quote(column)} = {{0}}"))} WHERE {dialect.Quote(RecordNames.Id)} = {{1}}"),
            [value is decimal exact ? (double)exact : value, row],
            cancellation);
        if (changed != 1)
        {
            throw new InvalidOperationException("A record that was found in the transaction is not there.");
        }

        if (shape is not null)
        {
            await new RecordSpaces(dialect).WriteAsync(context, resource, item, row, shape, cancellation);
        }
    }

    // INVARIANT: names come from a checked catalogue, values are parameters.
    private string Select(Resource resource, string column) =>
        $"SELECT {dialect.Quote(RecordNames.Id)} AS {dialect.Quote("Value")} FROM {Table(resource)} WHERE {dialect.Quote(column)} = {{0}}";

    private string Table(Resource resource) => dialect.Quote(RecordNames.Table(resource));
}
