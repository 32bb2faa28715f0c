using System.Buffers.Binary;
using System.Data;
using System.Globalization;
using System.Text;
using Catalog.Domain.Resources;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Makes the tables beside true to rows that were just handed over. By their keys it learns the numbers that the server gave them.</summary>
internal sealed class MySqlShapeLoad(MySqlConnection connection, MySqlTransaction transaction, RecordDialect dialect, MySqlHeldRows rows)
{
    /// <summary>So many keys or numbers go with one statement; of more, the server would make a table first.</summary>
    private const int MaxListed = 900;

    /// <summary>So many bytes go with one statement, of the 16 MB that a server takes unless it is told otherwise.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    private const int MaxInserted = 5000;

    private static readonly string[] Columns = [RecordNames.Id, RecordNames.Shape, RecordNames.X, RecordNames.Y];

    private readonly string _table = dialect.Quote(RecordNames.Table(rows.Resource));
    private readonly string _id = dialect.Quote(RecordNames.Id);
    private readonly string _key = dialect.Quote(RecordNames.Key);
    private readonly InformationItem[] _geometries = [.. rows.Geometries];

    /// <summary>The number of the newest row. What this writer adds has greater ones.</summary>
    /// <returns>Null where the rows have no geometries, so that nobody asks.</returns>
    public async Task<long?> LastAsync(CancellationToken cancellation)
    {
        if (_geometries.Length == 0)
        {
            return null;
        }

        await using var command = Command($"SELECT COALESCE(MAX({_id}), 0) FROM {_table}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    /// <param name="last">The newest row before these were added; null where some may have taken the places of others.</param>
    /// <param name="isLoaded">Whether the server takes them from its own loader.</param>
    public async Task WriteAsync(long? last, bool isLoaded, CancellationToken cancellation)
    {
        if (_geometries.Length == 0)
        {
            return;
        }

        var ids = last is { } before ? await AddedAsync(before, cancellation) : await FoundAsync(cancellation);
        for (var i = 0; i < _geometries.Length; i++)
        {
            var space = RecordNames.Space(rows.Resource, _geometries[i]);
            var shapes = rows.Shapes(i);
            var written = ids.Where(row => shapes.GetValueOrDefault(row.Key) is not null).Select(row => (row.Id, Shape: shapes[row.Key]!)).ToList();
            if (last is null)
            {
                await RemoveAsync(space, [.. ids.Where(row => shapes.GetValueOrDefault(row.Key) is null).Select(row => row.Id)], cancellation);
            }

            if (isLoaded)
            {
                await LoadAsync(space, written, cancellation);
            }
            else
            {
                await InsertAsync(space, written, cancellation);
            }
        }
    }

    // Keys have no index yet where a database is filled for the first time.
    private async Task<List<(UInt128 Key, long Id)>> AddedAsync(long after, CancellationToken cancellation)
    {
        var ids = new List<(UInt128, long)>();
        await using var command = Command(string.Create(CultureInfo.InvariantCulture, $"SELECT {_key}, {_id} FROM {_table} WHERE {_id} > {after}"));
        await ReadAsync(command, ids, cancellation);
        return ids;
    }

    private async Task<List<(UInt128 Key, long Id)>> FoundAsync(CancellationToken cancellation)
    {
        var ids = new List<(UInt128, long)>();
        foreach (var keys in rows.Shapes(0).Keys.Chunk(MaxListed))
        {
            await using var command = Command($"SELECT {_key}, {_id} FROM {_table} WHERE {_key} IN ({Places(keys.Length)}){dialect.Locking}");
            foreach (var key in keys)
            {
                command.Parameters.Add(new MySqlParameter { Value = new RecordKey(key).ToBytes() });
            }

            await ReadAsync(command, ids, cancellation);
        }

        return ids;
    }

    private static async Task ReadAsync(MySqlCommand command, List<(UInt128 Key, long Id)> ids, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (!reader.IsDBNull(0))
            {
                ids.Add((BinaryPrimitives.ReadUInt128BigEndian((byte[])reader.GetValue(0)), reader.GetInt64(1)));
            }
        }
    }

    private async Task RemoveAsync(string space, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(MaxListed))
        {
            await using var command = Command($"DELETE FROM {dialect.Quote(space)} WHERE {_id} IN ({string.Join(", ", some)})");
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task InsertAsync(string space, List<(long Id, RecordShape Shape)> shapes, CancellationToken cancellation)
    {
        for (var row = 0; row < shapes.Count;)
        {
            var text = new StringBuilder($"REPLACE INTO {dialect.Quote(space)} ({string.Join(", ", Columns.Select(dialect.Quote))}) VALUES ");
            await using var command = Command(string.Empty);
            var (first, size) = (row, 0L);
            for (; row < shapes.Count && row - first < MaxInserted && size < MaxBytes; row++)
            {
                var (id, shape) = shapes[row];
                text.Append(CultureInfo.InvariantCulture, $"{(row == first ? string.Empty : ", ")}({id}, ST_GeomFromWKB(?), {shape.Middle.X}, {shape.Middle.Y})");
                command.Parameters.Add(new MySqlParameter { Value = shape.Wkb });
                size += shape.Wkb.Length;
            }

            command.CommandText = text.ToString();
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private async Task LoadAsync(string space, List<(long Id, RecordShape Shape)> shapes, CancellationToken cancellation)
    {
        if (shapes.Count == 0)
        {
            return;
        }

        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add(RecordNames.Id, typeof(long));
        table.Columns.Add(RecordNames.Shape, typeof(byte[]));
        table.Columns.Add(RecordNames.X, typeof(long));
        table.Columns.Add(RecordNames.Y, typeof(long));
        foreach (var (id, shape) in shapes)
        {
            table.Rows.Add(id, MySqlGeometry.FromWkb(0, shape.Wkb).Value.ToArray(), shape.Middle.X, shape.Middle.Y);
        }

        var copy = new MySqlBulkCopy(connection, transaction) { DestinationTableName = dialect.Quote(space), BulkCopyTimeout = 0, ConflictOption = MySqlBulkLoaderConflictOption.Replace };
        for (var i = 0; i < Columns.Length; i++)
        {
            copy.ColumnMappings.Add(new MySqlBulkCopyColumnMapping(i, Columns[i]));
        }

        var result = await copy.WriteToServerAsync(table, cancellation);
        if (result.Warnings is [var warning, ..] || result.RowsInserted < shapes.Count)
        {
            throw new InvalidDataException($"The server did not store the shapes of {space} as they are.");
        }
    }

    private MySqlCommand Command(string text) => new(text, connection, transaction) { CommandTimeout = 0 };

    private static string Places(int count) => string.Join(", ", Enumerable.Repeat('?', count));
}
