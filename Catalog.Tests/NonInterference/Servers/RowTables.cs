using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Catalog.Tests.NonInterference.Records;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>The record tables of a database, emptied and filled for each trial, under the rows' own numbers.</summary>
internal sealed class RowTables : IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly HashSet<string> _filled = [];

    public RowTables(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False;Default Timeout=30");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = OFF; PRAGMA busy_timeout = 30000;";
        command.ExecuteNonQuery();
    }

    public async Task WriteAsync(IEnumerable<StoredRow> rows)
    {
        await using var transaction = _connection.BeginTransaction();
        foreach (var table in _filled)
        {
            await using var delete = Command(transaction, $"DELETE FROM \"{table}\"");
            await delete.ExecuteNonQueryAsync();
        }

        _filled.Clear();
        foreach (var row in rows)
        {
            _filled.Add(RecordNames.Table(row.Resource));
            await using var insert = Command(transaction, Insert(row.Resource));
            object?[] values = [row.Id, row.Subject, row.Division, .. row.Values];
            for (var i = 0; i < values.Length; i++)
            {
                insert.Parameters.AddWithValue($"$p{i}", values[i] ?? DBNull.Value);
            }

            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static string Insert(Resource resource)
    {
        string[] columns = [RecordNames.Id, RecordNames.Subject, RecordNames.Division, .. resource.Items.Select(item => item.Field)];
        return $"INSERT INTO \"{RecordNames.Table(resource)}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
    }

    private SqliteCommand Command(SqliteTransaction transaction, string text)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command;
    }
}
