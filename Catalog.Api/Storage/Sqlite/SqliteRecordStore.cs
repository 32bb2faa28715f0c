using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Records in one SQLite file. Readers keep their connections open; a new one is opened where none is free.</summary>
public sealed class SqliteRecordStore : RecordStore
{
    /// <summary>So many connections are kept; more are closed after use.</summary>
    private static readonly int MaxIdle = Math.Max(32, Environment.ProcessorCount * 2);

    /// <summary>So many steps of SQLite's machine, less than a millisecond, pass between two looks at whether to stop.</summary>
    private const int StepsBetweenLooks = 10_000;

    private readonly ConcurrentBag<SqliteRecordConnection> _idle = [];
    private readonly string _reading;
    private readonly string _writing;
    private int _idleCount;

    public SqliteRecordStore(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        _writing = builder.ToString();
        builder.Mode = SqliteOpenMode.ReadOnly;
        _reading = builder.ToString();
    }

    public override RecordDialect Dialect { get; } = new SqliteRecordDialect();

    public override async ValueTask<RecordConnection> RentAsync(CancellationToken cancellation)
    {
        if (_idle.TryTake(out var idle))
        {
            Interlocked.Decrement(ref _idleCount);
            idle.StopsWith = cancellation;
            return Begin(idle);
        }

        var connection = new SqliteConnection(_reading);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, "PRAGMA query_only = ON; PRAGMA busy_timeout = 2000; PRAGMA mmap_size = 1073741824;", cancellation);
        var opened = new SqliteRecordConnection(connection, GiveBack) { StopsWith = cancellation };
        // SQLite asks by itself: an interruption from another thread is lost where it comes just before a statement begins.
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => opened.StopsWith.IsCancellationRequested ? 1 : 0, null);
        return Begin(opened);
    }

    public override async Task<RecordWriter> OpenWriterAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_writing);
        await connection.OpenAsync(cancellation);
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 30000; PRAGMA cache_size = -65536;", cancellation);
        return new SqliteRecordWriter(connection, Dialect, replaces: false, isOwn: true);
    }

    public override RecordWriter WriteIn(CatalogContext context)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The context has no transaction to write in.");
        }

        var connection = (SqliteConnection)context.Database.GetDbConnection();
        // Keys are hashes: each row is in another page of their index. What a batch changes in them goes into the file once for many batches.
        foreach (var setting in (ReadOnlySpan<string>)["PRAGMA cache_size = -65536", "PRAGMA wal_autocheckpoint = 16384"])
        {
            using var statement = new SqliteStatement(connection.Handle!, setting);
            statement.Run();
        }

        return new SqliteRecordWriter(connection, Dialect, replaces: true, isOwn: false);
    }

    public override ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Close();
        }

        return ValueTask.CompletedTask;
    }

    private static SqliteRecordConnection Begin(SqliteRecordConnection connection)
    {
        try
        {
            connection.Begin();
            return connection;
        }
        catch
        {
            connection.Close();
            throw;
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string text, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private void GiveBack(SqliteRecordConnection connection)
    {
        // Counted beside the bag, which stops all its users to count itself.
        if (Interlocked.Increment(ref _idleCount) <= MaxIdle)
        {
            _idle.Add(connection);
        }
        else
        {
            Interlocked.Decrement(ref _idleCount);
            connection.Close();
        }
    }
}
