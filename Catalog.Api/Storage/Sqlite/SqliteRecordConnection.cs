using Catalog.Api.Space;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>
/// An open SQLite connection with its prepared statements. They run through the library beneath the ADO.NET provider: a command of the
/// provider costs as much as a short query. All that an operation reads, it reads of one moment of the database, and takes SQLite's
/// locks once for it.
/// </summary>
internal sealed class SqliteRecordConnection(SqliteConnection connection, Action<SqliteRecordConnection> giveBack) : RecordConnection
{
    private readonly SqliteStatements _statements = new(connection.Handle!);
    private readonly SqliteStatement _begin = new(connection.Handle!, "BEGIN");
    private readonly SqliteStatement _end = new(connection.Handle!, "COMMIT");

    private readonly SqlitePlaces _places = new(connection.Handle!);

    private SqliteStatement? _last;

    private bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Begins an operation's reading. The moment that it reads is that of its first statement.</summary>
    public void Begin() => Run(_begin);

    /// <summary>Stops a statement that runs.</summary>
    public CancellationToken StopsWith { get; set; }

    public override ValueTask<RecordReader> ReadAsync(RecordStatement statement, ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        if (_last is { IsRunning: true })
        {
            throw new InvalidOperationException("The reader before is not disposed.");
        }

        _places.Forget();
        var prepared = _last = _statements.Prepare(statement);
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                prepared.Bind(i + 1, values.Span[i] is PlaneGeometry place ? _places.Keep(place) : values.Span[i]);
            }

            return new(new SqliteRecordReader(prepared));
        }
        catch
        {
            prepared.Reset();
            throw;
        }
    }

    public override ValueTask DisposeAsync()
    {
        try
        {
            if (_last is { IsRunning: true })
            {
                _last.Reset();
            }

            _places.Forget();
            StopsWith = CancellationToken.None;
            Run(_end);
        }
        catch (SqliteException)
        {
            // It is still in its transaction then, and is not used again.
        }

        // INVARIANT: a connection that is given back reads the present; one that stayed in its transaction would read the past for good.
        if (IsInTransaction)
        {
            Close();
        }
        else
        {
            giveBack(this);
        }

        return ValueTask.CompletedTask;
    }

    public void Close()
    {
        _statements.Dispose();
        _begin.Dispose();
        _end.Dispose();
        connection.Dispose();
    }

    private static void Run(SqliteStatement statement)
    {
        try
        {
            statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }
}
