using System.Data.Common;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;
using Catalog.Tests.Databases;
using Catalog.Tests.NonInterference.Records;

namespace Catalog.Tests.NonInterference.Servers;

/// <summary>The record tables of a database, emptied and filled for each trial, under the rows' own numbers.</summary>
internal sealed class RowTables : IAsyncDisposable
{
    private readonly ServerDatabases _databases;
    private readonly DbConnection _connection;
    private readonly HashSet<string> _filled = [];

    public RowTables(ServerDatabases databases)
    {
        _databases = databases;
        _connection = databases.OpenCatalog();
        using var command = _connection.CreateCommand();
        command.CommandText = databases.Hasty;
        command.ExecuteNonQuery();
    }

    public async Task WriteAsync(IEnumerable<StoredRow> rows)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        foreach (var table in _filled)
        {
            await using var delete = Command(transaction, $"DELETE FROM {_databases.Quote(table)}");
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
                insert.Add($"@p{i}", values[i]);
            }

            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private string Insert(Resource resource)
    {
        string[] columns = [RecordNames.Id, RecordNames.Subject, RecordNames.Division, .. resource.Items.Select(item => item.Field)];
        return $"INSERT INTO {_databases.Quote(RecordNames.Table(resource))} ({string.Join(", ", columns.Select(_databases.Quote))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
    }

    private DbCommand Command(DbTransaction transaction, string text)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command;
    }
}
