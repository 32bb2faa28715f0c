using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>Records on a server that speaks MySQL's protocol. Readers keep their sessions open; a new one is opened where none is free.</summary>
public sealed class MySqlRecordStore : RecordStore
{
    private readonly ConcurrentBag<MySqlReadingSession> _idle = [];
    private readonly ConcurrentBag<MySqlReadingSession> _idleForOne = [];
    private readonly SemaphoreSlim _turns;
    private readonly int _most;
    private readonly string _reading;
    private readonly string _loading;
    private bool _isDisposed;

    public MySqlRecordStore(string connectionString)
    {
        // Sessions are pooled here, with the statements that are prepared on them.
        var builder = new MySqlConnectionStringBuilder(connectionString) { Pooling = false, AllowUserVariables = true, TreatTinyAsBoolean = false };
        // A request says itself how long it waits; to watch a clock for each statement besides costs more than many a statement.
        builder.DefaultCommandTimeout = 0;
        _most = (int)Math.Max(1, builder.MaximumPoolSize);
        _turns = new SemaphoreSlim(_most);
        _reading = builder.ConnectionString;
        _loading = Loading(builder.ConnectionString);
    }

    public override RecordDialect Dialect { get; } = new MySqlRecordDialect();

    /// <summary>The connection string of connections that may load. INVARIANT: no other lets the server ask for what this program has.</summary>
    public static string Loading(string connectionString) =>
        new MySqlConnectionStringBuilder(connectionString) { AllowUserVariables = true, AllowLoadLocalInfile = true }.ConnectionString;

    public override ValueTask<RecordConnection> RentAsync(CancellationToken cancellation) => RentAsync(false, cancellation);

    /// <summary>It need not end a transaction: the way there and back costs as much as a short statement.</summary>
    public override ValueTask<RecordConnection> RentForOneAsync(CancellationToken cancellation) => RentAsync(true, cancellation);

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
        while (_idle.TryTake(out var session) || _idleForOne.TryTake(out session))
        {
            await session.DisposeAsync();
        }
    }

    private async ValueTask<RecordConnection> RentAsync(bool isForOne, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            var session = Idle(isForOne).TryTake(out var idle) ? idle : await OpenAsync(isForOne, cancellation);
            return new MySqlRecordConnection(
                session, stop => MySqlReadingSession.OpenAsync(_reading, isForOne, stop), session => _ = GiveBackAsync(session));
        }
        catch
        {
            _turns.Release();
            throw;
        }
    }

    private async Task<MySqlReadingSession> OpenAsync(bool isForOne, CancellationToken cancellation)
    {
        // A server has so many connections only: a session of the other kind that nobody uses makes room.
        if (_idle.Count + _idleForOne.Count >= _most / 2 && Idle(!isForOne).TryTake(out var spare))
        {
            await spare.DisposeAsync();
        }

        return await MySqlReadingSession.OpenAsync(_reading, isForOne, cancellation);
    }

    private ConcurrentBag<MySqlReadingSession> Idle(bool isForOne) => isForOne ? _idleForOne : _idle;

    // The end of a transaction is a way to the server and back, for which no answer waits.
    private async Task GiveBackAsync(MySqlReadingSession? session)
    {
        try
        {
            if (session is not null && await session.EndAsync() && !_isDisposed)
            {
                Idle(session.IsForOne).Add(session);
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
