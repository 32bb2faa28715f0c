using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Reads text straight from SQLite's buffer: a string would be made only to be encoded again.</summary>
internal sealed class SqliteRecordReader(SqliteStatement statement) : RecordReader
{
    private readonly sqlite3_stmt _handle = statement.Handle;
    private bool _isDone;

    // Reading is synchronous in SQLite: a task would only be overhead.
    public override ValueTask<bool> NextAsync(CancellationToken cancellation)
    {
        // SQLite would begin anew after the last row.
        _isDone = _isDone || !statement.Step();
        return new(!_isDone);
    }

    public override bool IsNull(int column) => raw.sqlite3_column_type(_handle, column) == raw.SQLITE_NULL;

    public override long Int64(int column) => raw.sqlite3_column_int64(_handle, column);

    public override double Double(int column) => raw.sqlite3_column_double(_handle, column);

    public override ReadOnlySpan<byte> Utf8(int column)
    {
        // Converts a number to its text; the bytes of text are UTF-8 already.
        if (raw.sqlite3_column_type(_handle, column) != raw.SQLITE_TEXT)
        {
            _ = raw.sqlite3_column_text(_handle, column);
        }

        return raw.sqlite3_column_blob(_handle, column);
    }

    public override ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_handle, column);

    public override ValueTask DisposeAsync()
    {
        statement.Reset();
        return ValueTask.CompletedTask;
    }
}
