using System.Data.Common;
using System.Globalization;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using Catalog.Domain.Supply;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalog.Api.Storage;

/// <summary>
/// Gives keys to the rows that have none: those of an earlier program, and those of a register whose key has changed. Nothing is lost: of
/// rows that would have one key the newest has it, and the others are kept beside it under keys of their own.
/// </summary>
internal sealed class RecordKeys(RecordDialect dialect)
{
    /// <summary>So many rows are held in memory and committed together.</summary>
    private const int Chunk = 1000;

    /// <summary>Takes the keys of a register's rows away, where a new version of the catalogue has other ones.</summary>
    /// <returns>These registers.</returns>
    public async Task<IReadOnlyList<Resource>> ForgetAsync(DbContext context, CatalogueVersion? from, CatalogueVersion to, CancellationToken cancellation)
    {
        var changed = to.Resources.Where(resource => from?.FindResource(resource.TypeName) is { } before && HasOtherKey(before, resource)).ToList();
        foreach (var resource in changed)
        {
            var columns = await context.Database.SqlQueryRaw<string>(dialect.ColumnNames, RecordNames.Table(resource)).ToListAsync(cancellation);
            if (!columns.Contains(RecordNames.Key))
            {
                continue;
            }

            // INVARIANT: names come from a checked catalogue.
            var text = $"UPDATE {Table(resource)} SET {Key} = NULL";
            await context.Database.ExecuteSqlRawAsync(text, cancellation);
        }

        return changed;
    }

    /// <summary>Gives keys to the rows of a register that have none. The index of keys is to be there.</summary>
    public async Task FillAsync(DbContext context, Resource resource, CancellationToken cancellation)
    {
        while (true)
        {
            await using var own = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellation) : null;
            var rows = await ReadAsync(context, resource, cancellation);
            if (rows.Count == 0)
            {
                return;
            }

            await WriteAsync(context, resource, rows, await TakenAsync(context, resource, rows, cancellation), cancellation);
            if (own is not null)
            {
                await own.CommitAsync(cancellation);
            }
        }
    }

    private string Key => dialect.Quote(RecordNames.Key);

    private static bool HasOtherKey(Resource before, Resource after) =>
        before.SubjectNumber?.Field != after.SubjectNumber?.Field
        || before.Holder?.Field != after.Holder?.Field
        || !before.Key.Select(item => item.Field).Order(StringComparer.Ordinal).SequenceEqual(after.Key.Select(item => item.Field).Order(StringComparer.Ordinal));

    /// <summary>The newest rows without a key, with the subjects and keys that they are to have.</summary>
    private async Task<List<(long Id, string? Subject, RecordKey Key)>> ReadAsync(DbContext context, Resource resource, CancellationToken cancellation)
    {
        var layout = new SupplyLayout(resource);
        string[] columns = [RecordNames.Id, RecordNames.Subject, .. resource.Items.Select(item => item.Field)];
        await using var command = Command(context, string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {string.Join(", ", columns.Select(dialect.Quote))} FROM {Table(resource)} WHERE {Key} IS NULL ORDER BY {dialect.Quote(RecordNames.Id)} DESC LIMIT {Chunk}{dialect.Locking}"));
        var rows = new List<(long, string?, RecordKey)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var values = new object?[resource.Items.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Stored(resource.Items[i], reader.GetValue(i + 2));
            }

            var subject = resource.SubjectNumber is null && resource.Subject != SubjectKind.GeographicFeature ? reader.IsDBNull(1) ? null : reader.GetString(1) : layout.SubjectOf(values);
            rows.Add((reader.GetInt64(0), subject, RecordKey.Of(resource, subject, values)));
        }

        return rows;
    }

    /// <summary>Which of their keys other rows have already.</summary>
    private async Task<HashSet<RecordKey>> TakenAsync(DbContext context, Resource resource, List<(long Id, string? Subject, RecordKey Key)> rows, CancellationToken cancellation)
    {
        var keys = rows.Select(row => row.Key).Distinct().ToList();
        await using var command = Command(context, $"SELECT {Key} FROM {Table(resource)} WHERE {Key} IN ({string.Join(", ", keys.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@k{i}")))}){dialect.Locking}");
        for (var i = 0; i < keys.Count; i++)
        {
            Add(command, string.Create(CultureInfo.InvariantCulture, $"@k{i}"), keys[i].ToBytes());
        }

        var taken = new HashSet<RecordKey>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            taken.Add(new RecordKey(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian((byte[])reader.GetValue(0))));
        }

        return taken;
    }

    private async Task WriteAsync(DbContext context, Resource resource, List<(long Id, string? Subject, RecordKey Key)> rows, HashSet<RecordKey> taken, CancellationToken cancellation)
    {
        await using var command = Command(context, $"UPDATE {Table(resource)} SET {Key} = @key, {dialect.Quote(RecordNames.Subject)} = @subject WHERE {dialect.Quote(RecordNames.Id)} = @id");
        var (key, subject, id) = (Add(command, "@key", null), Add(command, "@subject", null), Add(command, "@id", null));
        foreach (var row in rows)
        {
            key.Value = (taken.Add(row.Key) ? row.Key : row.Key.Beside(row.Id)).ToBytes();
            (subject.Value, id.Value) = ((object?)row.Subject ?? DBNull.Value, row.Id);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>A value as records hold it, however the database gives it back.</summary>
    private static object? Stored(InformationItem item, object value) => value is DBNull ? null : item.Type.Scalar switch
    {
        ItemScalar.Int => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        ItemScalar.Decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        ItemScalar.Float => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        ItemScalar.Boolean => Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static DbCommand Command(DbContext context, string text)
    {
        // INVARIANT: names come from a checked catalogue, values are parameters.
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static DbParameter Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return parameter;
    }

    private string Table(Resource resource) => dialect.Quote(RecordNames.Table(resource));
}
