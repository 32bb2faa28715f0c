using System.Data.Common;
using System.Globalization;
using Catalog.Domain.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalog.Api.Storage;

/// <summary>
/// The tables beside that hold the shapes of records. They are made with their register; those that a database of an earlier program lacks
/// are filled with the geometries that are there. What is no valid geometry stays as text, and has no shape.
/// </summary>
internal sealed class RecordSpaces(RecordDialect dialect)
{
    /// <summary>So many rows are held in memory.</summary>
    private const int Chunk = 1000;

    /// <summary>Makes the tables beside that are missing, and fills them. Where it is stopped, it is done again at the next start.</summary>
    public async Task CompleteAsync(CatalogContext context, CatalogueVersion catalogue, CancellationToken cancellation)
    {
        var filled = await context.Database.SqlQueryRaw<string>(dialect.FilledSpaces).ToHashSetAsync(cancellation);
        foreach (var (resource, item) in catalogue.Items.Where(found => found.Item.Type.Scalar == ItemScalar.GeoJson && !filled.Contains(RecordNames.Space(found.Resource, found.Item))))
        {
            await using var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellation) : null;
            await context.ChangeTablesAsync(Operations(dialect.CreateSpace(resource, item, isFilled: false)), cancellation);
            await FillAsync(context, resource, item, cancellation);
            if (own is not null)
            {
                await own.CommitAsync(cancellation);
                // Not within the transaction of another: it would wait for that one.
                await context.ChangeTablesAsync(Operations(dialect.MarkFilled(resource, item)), cancellation);
            }
        }
    }

    /// <summary>Gives a row that is there another shape.</summary>
    public async Task WriteAsync(DbContext context, Resource resource, InformationItem item, long row, RecordShape shape, CancellationToken cancellation)
    {
        await using var put = Command(context, dialect.PutShape(resource, item));
        await PutAsync(put, row, shape, cancellation);
    }

    public static IReadOnlyList<MigrationOperation> Operations(IEnumerable<string> statements) => [.. statements.Select(statement => new SqlOperation { Sql = statement })];

    private async Task FillAsync(DbContext context, Resource resource, InformationItem item, CancellationToken cancellation)
    {
        await using var put = Command(context, dialect.PutShape(resource, item));
        var last = long.MinValue;
        while (await ReadAsync(context, resource, item, last, cancellation) is { Count: > 0 } rows)
        {
            foreach (var (row, text) in rows)
            {
                if (RecordShape.OfHeld(text) is { } shape)
                {
                    await PutAsync(put, row, shape, cancellation);
                }
            }

            last = rows[^1].Row;
        }
    }

    private async Task<List<(long Row, string Text)>> ReadAsync(DbContext context, Resource resource, InformationItem item, long after, CancellationToken cancellation)
    {
        var (id, geometry) = (dialect.Quote(RecordNames.Id), dialect.Quote(item.Field));
        await using var command = Command(context, string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {id}, {geometry} FROM {dialect.Quote(RecordNames.Table(resource))} WHERE {id} > {after} AND {geometry} IS NOT NULL ORDER BY {id} LIMIT {Chunk}{dialect.Locking}"));
        var rows = new List<(long, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        return rows;
    }

    private static async Task PutAsync(DbCommand put, long row, RecordShape shape, CancellationToken cancellation)
    {
        put.Parameters.Clear();
        Add(put, "@id", row);
        Add(put, "@shape", shape.Wkb);
        Add(put, "@x", shape.Middle.X);
        Add(put, "@y", shape.Middle.Y);
        Add(put, "@west", shape.West);
        Add(put, "@east", shape.East);
        Add(put, "@south", shape.South);
        Add(put, "@north", shape.North);
        await put.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbContext context, string text)
    {
        // INVARIANT: names come from a checked catalogue, values are parameters.
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
