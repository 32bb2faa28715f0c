using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// A session for the length of one operation. All that the operation reads, it reads of one moment of the database: that of its first
/// statement, with which the server begins a transaction by itself.
/// </summary>
/// <param name="open">Opens another session.</param>
/// <param name="giveBack">Takes the session back; null where it was lost.</param>
internal sealed class MySqlRecordConnection(
    MySqlReadingSession session, Func<CancellationToken, Task<MySqlReadingSession>> open, Action<MySqlReadingSession?> giveBack) : RecordConnection
{
    private MySqlReadingSession? _session = session;
    private bool _hasRead;

    public override async ValueTask<RecordReader> ReadAsync(RecordStatement statement, ReadOnlyMemory<object?> values, CancellationToken cancellation)
    {
        var session = _session ?? throw new ConnectionLostException();
        if (_hasRead && session.IsForOne)
        {
            // INVARIANT: no operation reads of two moments.
            throw new InvalidOperationException("The connection was rented for one statement.");
        }

        try
        {
            var reader = await session.ReadAsync(statement, values, cancellation);
            _hasRead = true;
            return reader;
        }
        catch (MySqlException) when (!_hasRead && !cancellation.IsCancellationRequested && session.IsLost)
        {
            // It broke while nobody used it, or the server was started anew. Nothing was read of its moment: another is as good.
            _session = null;
            await session.DisposeAsync();
            _session = session = await open(cancellation);
            _hasRead = true;
            return await session.ReadAsync(statement, values, cancellation);
        }
    }

    public override ValueTask DisposeAsync()
    {
        giveBack(_session);
        return ValueTask.CompletedTask;
    }
}
