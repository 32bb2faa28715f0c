using Microsoft.Data.Sqlite;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>An open SQLite connection with its prepared statements.</summary>
internal sealed class SqliteRecordConnection(SqliteConnection connection, RecordDialect dialect, Action<SqliteRecordConnection> giveBack) : RecordConnection
{
    /// <summary>So many stay prepared; when there are more, all are dropped and those in use are prepared anew.</summary>
    private const int MaxPrepared = 256;

    private readonly Dictionary<RecordStatement, SqliteCommand> _prepared = new(ReferenceEqualityComparer.Instance);

    /// <summary>Stops a statement that runs.</summary>
    public CancellationToken StopsWith { get; set; }

    public override ValueTask<RecordReader> ReadAsync(RecordStatement statement, ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        if (!_prepared.TryGetValue(statement, out var command))
        {
            command = Prepare(statement);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values.Span[i] ?? DBNull.Value;
        }

        return new(new SqliteRecordReader(command.ExecuteReader()));
    }

    public override ValueTask DisposeAsync()
    {
        giveBack(this);
        return ValueTask.CompletedTask;
    }

    public void Close()
    {
        Drop();
        connection.Dispose();
    }

    private SqliteCommand Prepare(RecordStatement statement)
    {
        if (_prepared.Count >= MaxPrepared)
        {
            Drop();
        }

        var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        for (var i = 0; i < statement.ParameterCount; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = dialect.Parameter(i) });
        }

        command.Prepare();
        _prepared.Add(statement, command);
        return command;
    }

    private void Drop()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _prepared.Clear();
    }
}
