using System.Data;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>An open connection that reads, with its prepared statements.</summary>
internal sealed class MySqlReadingSession : IAsyncDisposable
{
    // Lists stay lists, however long they are.
    private const string Settings =
        $"""
        SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
        SET SESSION time_zone = '+00:00', collation_connection = '{MySqlDatabase.Collation}', in_predicate_conversion_threshold = 0
        """;

    private readonly MySqlConnection _connection;
    private readonly MySqlStatements _statements;
    private readonly MySqlCommand _end;
    private readonly MySqlRowBuffer _row = new();
    private bool _isInTransaction;

    private MySqlReadingSession(MySqlConnection connection, bool isForOne)
    {
        _connection = connection;
        IsForOne = isForOne;
        _statements = new MySqlStatements(connection);
        _end = new MySqlCommand("COMMIT", connection);
    }

    /// <summary>Whether each statement is an operation of its own; else a transaction begins with the first, and sees the moment of that one.</summary>
    public bool IsForOne { get; }

    /// <summary>Whether the server is not there any more at its other end.</summary>
    public bool IsLost => _connection.State != ConnectionState.Open;

    public static async Task<MySqlReadingSession> OpenAsync(string connectionString, bool isForOne, CancellationToken cancellation)
    {
        var connection = new MySqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var settings = new MySqlCommand(isForOne ? Settings : $"{Settings}, autocommit = 0", connection);
            await settings.ExecuteNonQueryAsync(cancellation);
            return new MySqlReadingSession(connection, isForOne);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<RecordReader> ReadAsync(RecordStatement statement, ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        _isInTransaction = !IsForOne;
        var reader = await _statements.RunAsync(statement, values, cancellation);
        return new MySqlRecordReader(reader, _statements.Running!, _row);
    }

    /// <summary>Ends what it reads. INVARIANT: a session that reads on sees the present; one that stayed in its transaction would see the past for good.</summary>
    /// <returns>Whether it may be used again.</returns>
    public async ValueTask<bool> EndAsync()
    {
        if (!_isInTransaction)
        {
            return !IsLost && !_statements.AreMany;
        }

        try
        {
            await _end.ExecuteNonQueryAsync();
            _isInTransaction = false;
            return !_statements.AreMany;
        }
        catch (Exception exception) when (exception is MySqlException or InvalidOperationException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _statements.DisposeAsync();
        await _end.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
