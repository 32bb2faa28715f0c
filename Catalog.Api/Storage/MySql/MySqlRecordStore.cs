using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Records on a server that speaks MySQL's protocol. Readers keep their sessions open; a new one is opened where none is free.</summary>
public sealed class MySqlRecordStore : RecordStore
{
    /// <summary>How long a table waits to be changed for those that read it, who wait behind it meanwhile.</summary>
    private const int TableWaitSeconds = 10;

    private readonly ConcurrentBag<MySqlReadingSession> _idle = [];
    private readonly SemaphoreSlim _turns;
    private readonly string _reading;
    private readonly string _loading;
    private readonly string _changing;
    private bool _isDisposed;

    public MySqlRecordStore(string connectionString)
    {
        // Sessions are pooled here, with the statements that are prepared on them.
        var builder = new MySqlConnectionStringBuilder(connectionString) { Pooling = false, AllowUserVariables = true, TreatTinyAsBoolean = false };
        _turns = new SemaphoreSlim((int)Math.Max(1, builder.MaximumPoolSize));
        _reading = builder.ConnectionString;
        _changing = builder.ConnectionString;
        _loading = Loading(connectionString);
    }

    public override RecordDialect Dialect { get; } = new MySqlRecordDialect();

    /// <summary>The connection string of connections that may load. INVARIANT: no other lets the server ask for what this program has.</summary>
    public static string Loading(string connectionString) =>
        new MySqlConnectionStringBuilder(connectionString) { Pooling = false, AllowUserVariables = true, AllowLoadLocalInfile = true }.ConnectionString;

    public override async ValueTask<RecordConnection> RentAsync(CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            var session = _idle.TryTake(out var idle) ? idle : await OpenAsync(cancellation);
            return new MySqlRecordConnection(session, OpenAsync, session => _ = GiveBackAsync(session));
        }
        catch
        {
            _turns.Release();
            throw;
        }
    }

    public override async Task<RecordWriter> OpenWriterAsync(CancellationToken cancellation)
    {
        var connection = new MySqlConnection(_loading);
        try
        {
            await connection.OpenAsync(cancellation);
            return MySqlRecordWriter.Adding(connection, Dialect);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override RecordWriter WriteIn(CatalogContext context) => context.Database.CurrentTransaction is { } transaction
        ? MySqlRecordWriter.Replacing((MySqlTransaction)transaction.GetDbTransaction(), Dialect)
        : throw new InvalidOperationException("The context has no transaction to write in.");

    public override async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var session))
        {
            await session.DisposeAsync();
        }
    }

    /// <summary>
    /// Changes tables on a connection of its own: each change of a table commits what its connection has done. A publication that fails
    /// leaves tables with more than its version has; the next finds there what it would make.
    /// </summary>
    protected override async Task ChangeTablesAsync(DbContext context, IReadOnlyList<MigrationOperation> operations, CancellationToken cancellation)
    {
        if (operations.Count == 0)
        {
            return;
        }

        await using var connection = new MySqlConnection(_changing);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, $"SET SESSION innodb_strict_mode = 0, lock_wait_timeout = {TableWaitSeconds}", context, cancellation);
        foreach (var operation in operations)
        {
            foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(await RepeatAsync(connection, operation, cancellation)))
            {
                await ExecuteAsync(connection, command.CommandText, context, cancellation);
            }
        }
    }

    /// <summary>The operation, with what leads there from what an earlier try may have left.</summary>
    private static async Task<IReadOnlyList<MigrationOperation>> RepeatAsync(
        MySqlConnection connection, MigrationOperation operation, CancellationToken cancellation) => operation switch
    {
        AddColumnOperation column => [column, RecordTables.Widened(column)],
        CreateTableOperation table when await IsThereAsync(connection, table.Name, cancellation) =>
            [.. table.Columns.Where(column => column.Name != RecordNames.Id).SelectMany(column => new MigrationOperation[] { column, RecordTables.Widened(column) })],
        _ => [operation],
    };

    private static async Task<bool> IsThereAsync(MySqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = new MySqlCommand(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = @table", connection);
        command.Parameters.AddWithValue("@table", table);
        return (long)(await command.ExecuteScalarAsync(cancellation))! > 0;
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string text, DbContext context, CancellationToken cancellation)
    {
        await using var command = new MySqlCommand(text, connection);
        command.CommandTimeout = context.Database.GetCommandTimeout() ?? command.CommandTimeout;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private Task<MySqlReadingSession> OpenAsync(CancellationToken cancellation) => MySqlReadingSession.OpenAsync(_reading, cancellation);

    // The end of a transaction is a way to the server and back, for which no answer waits.
    private async Task GiveBackAsync(MySqlReadingSession? session)
    {
        try
        {
            if (session is not null && await session.EndAsync() && !_isDisposed)
            {
                _idle.Add(session);
            }
            else if (session is not null)
            {
                await session.DisposeAsync();
            }
        }
        finally
        {
            _turns.Release();
        }
    }
}
