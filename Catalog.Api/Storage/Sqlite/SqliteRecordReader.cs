using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>Reads text straight from SQLite's buffer: a string would be made only to be encoded again.</summary>
internal sealed class SqliteRecordReader(SqliteDataReader reader) : RecordReader
{
    private readonly sqlite3_stmt _statement = reader.Handle ?? throw new InvalidOperationException("The statement returns no rows.");

    // Reading is synchronous in SQLite: a task would only be overhead.
    public override ValueTask<bool> NextAsync(CancellationToken cancellation) => new(reader.Read());

    public override bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public override long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public override double Double(int column) => raw.sqlite3_column_double(_statement, column);

    public override ReadOnlySpan<byte> Utf8(int column)
    {
        // Converts a number to its text; the bytes of text are UTF-8 already.
        if (raw.sqlite3_column_type(_statement, column) != raw.SQLITE_TEXT)
        {
            _ = raw.sqlite3_column_text(_statement, column);
        }

        return raw.sqlite3_column_blob(_statement, column);
    }

    public override ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public override ValueTask DisposeAsync() => reader.DisposeAsync();
}
