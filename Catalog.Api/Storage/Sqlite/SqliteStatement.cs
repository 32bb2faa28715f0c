using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>A statement that stays prepared on one connection, and runs for one reader at a time.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _handle;

    /// <exception cref="SqliteException">SQLite does not understand it, or the database has no such table.</exception>
    public SqliteStatement(sqlite3 database, string text)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, text, raw.SQLITE_PREPARE_PERSISTENT, out _handle), database);
    }

    /// <summary>When it was last asked for, by the count of its connection.</summary>
    public int Round { get; set; }

    /// <summary>Whether it was begun and not reset: as long, its connection sees the moment at which it began.</summary>
    public bool IsRunning { get; private set; }

    public sqlite3_stmt Handle => _handle;

    /// <param name="parameter">Its place in the text, from 1.</param>
    /// <param name="value">A string, long, double or null.</param>
    public void Bind(int parameter, object? value) => SqliteException.ThrowExceptionForRC(
        value switch
        {
            null => raw.sqlite3_bind_null(_handle, parameter),
            string text => raw.sqlite3_bind_text(_handle, parameter, text),
            long number => raw.sqlite3_bind_int64(_handle, parameter, number),
            double number => raw.sqlite3_bind_double(_handle, parameter, number),
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        },
        _database);

    public void Bind(int parameter, long value) => SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_int64(_handle, parameter, value), _database);

    public void Bind(int parameter, ReadOnlySpan<byte> value) => SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_blob(_handle, parameter, value), _database);

    /// <returns>Whether it stands on a row.</returns>
    public bool Step()
    {
        IsRunning = true;
        var code = raw.sqlite3_step(_handle);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    /// <summary>Ends what it runs and forgets its values, whose owners are persons.</summary>
    public void Reset()
    {
        // Repeats the error of the last step, which was thrown then.
        _ = raw.sqlite3_reset(_handle);
        _ = raw.sqlite3_clear_bindings(_handle);
        IsRunning = false;
    }

    /// <summary>Runs it with the values it was given, which it keeps: no row is read.</summary>
    public void Run()
    {
        Step();
        _ = raw.sqlite3_reset(_handle);
        IsRunning = false;
    }

    public void Dispose() => _handle.Dispose();
}
