using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Records on a server that speaks MySQL's protocol. Readers keep their sessions open; a new one is opened where none is free.</summary>
public sealed class MySqlRecordStore : RecordStore
{
    private readonly ConcurrentBag<MySqlReadingSession> _idle = [];
    private readonly SemaphoreSlim _turns;
    private readonly string _reading;
    private readonly string _loading;
    private bool _isDisposed;

    public MySqlRecordStore(string connectionString)
    {
        // Sessions are pooled here, with the statements that are prepared on them.
        var builder = new MySqlConnectionStringBuilder(connectionString) { Pooling = false, AllowUserVariables = true, TreatTinyAsBoolean = false };
        _turns = new SemaphoreSlim((int)Math.Max(1, builder.MaximumPoolSize));
        _reading = builder.ConnectionString;
        _loading = Loading(builder.ConnectionString);
    }

    public override RecordDialect Dialect { get; } = new MySqlRecordDialect();

    /// <summary>The connection string of connections that may load. INVARIANT: no other lets the server ask for what this program has.</summary>
    public static string Loading(string connectionString) =>
        new MySqlConnectionStringBuilder(connectionString) { AllowUserVariables = true, AllowLoadLocalInfile = true }.ConnectionString;

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
