using System.Data;
using Catalog.Domain.Resources;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>
/// Holds rows back by table and hands many of them over at once. INVARIANT: what a removal may concern is handed over before it, so that
/// rows and removals of a table take effect in their order.
/// </summary>
internal sealed class MySqlRecordWriter : RecordWriter
{
    private readonly MySqlConnection _connection;
    private readonly RecordDialect _dialect;
    private readonly bool _isOwn;
    private readonly Dictionary<string, MySqlHeldRows> _held = new(StringComparer.Ordinal);
    private MySqlTransaction? _transaction;
    private bool? _mayLoad;

    private MySqlRecordWriter(MySqlConnection connection, RecordDialect dialect, MySqlTransaction? transaction)
    {
        _connection = connection;
        _dialect = dialect;
        _transaction = transaction;
        _isOwn = transaction is null;
    }

    /// <summary>A writer that adds, on a connection that becomes its own.</summary>
    public static MySqlRecordWriter Adding(MySqlConnection connection, RecordDialect dialect) => new(connection, dialect, null);

    /// <summary>A writer that replaces in a transaction.</summary>
    public static MySqlRecordWriter Replacing(MySqlTransaction transaction, RecordDialect dialect) => new(transaction.Connection!, dialect, transaction);

    public override async ValueTask WriteAsync(RecordRow row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_held.TryGetValue(row.Resource.TypeName, out var held))
        {
            held = new MySqlHeldRows(row.Resource);
            _held.Add(row.Resource.TypeName, held);
        }

        held.Add(row);
        if (held.IsFull)
        {
            await HandOverAsync(held, cancellation);
        }
    }

    public override async ValueTask<bool> RemoveAsync(Resource resource, RecordKey key, CancellationToken cancellation)
    {
        if (_held.TryGetValue(resource.TypeName, out var held) && held.Has(key))
        {
            await HandOverAsync(held, cancellation);
        }

        await BeginAsync(cancellation);
        await using var removal = Command($"DELETE FROM {Table(resource)} WHERE {_dialect.Quote(RecordNames.Key)} = @key", ("@key", key.ToBytes()));
        return await removal.ExecuteNonQueryAsync(cancellation) > 0;
    }

    public override async ValueTask<long> RemoveBeforeAsync(Resource resource, long batch, CancellationToken cancellation)
    {
        if (_held.TryGetValue(resource.TypeName, out var held))
        {
            await HandOverAsync(held, cancellation);
        }

        await BeginAsync(cancellation);
        var column = _dialect.Quote(RecordNames.Batch);
        await using var removal = Command($"DELETE FROM {Table(resource)} WHERE {column} IS NULL OR {column} < @batch", ("@batch", batch));
        // As long as it takes: a whole register may go.
        removal.CommandTimeout = 0;
        return await removal.ExecuteNonQueryAsync(cancellation);
    }

    public override async ValueTask CommitAsync(CancellationToken cancellation)
    {
        foreach (var held in _held.Values)
        {
            await HandOverAsync(held, cancellation);
        }

        if (_isOwn && _transaction is { } transaction)
        {
            await transaction.CommitAsync(cancellation);
            await transaction.DisposeAsync();
            _transaction = null;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_isOwn)
        {
            // What was not committed goes back.
            await _connection.DisposeAsync();
        }
    }

    private async ValueTask HandOverAsync(MySqlHeldRows held, CancellationToken cancellation)
    {
        if (held.Count == 0)
        {
            return;
        }

        await BeginAsync(cancellation);
        var load = new MySqlLoad(_connection, _transaction!, _dialect, held);
        var shapes = new MySqlShapeLoad(_connection, _transaction!, _dialect, held);
        var isLoaded = held.Count >= MySqlLoad.FewRows && await MayLoadAsync(cancellation);
        var last = _isOwn ? await shapes.LastAsync(cancellation) : (long?)null;
        if (!isLoaded)
        {
            await load.InsertAsync(replaces: !_isOwn, cancellation);
        }
        else if (_isOwn)
        {
            await load.AddAsync(cancellation);
        }
        else
        {
            await load.ReplaceAsync(cancellation);
        }

        await shapes.WriteAsync(last, isLoaded, cancellation);
        held.Clear();
    }

    private async ValueTask BeginAsync(CancellationToken cancellation)
    {
        if (_transaction is null)
        {
            _transaction = await _connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
        }
        else if (_transaction.Connection is null)
        {
            throw new InvalidOperationException("The context's transaction is over.");
        }
    }

    private async ValueTask<bool> MayLoadAsync(CancellationToken cancellation)
    {
        if (_mayLoad is null)
        {
            await using var command = Command("SELECT @@local_infile");
            _mayLoad = new MySqlConnectionStringBuilder(_connection.ConnectionString).AllowLoadLocalInfile
                && Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) == 1;
        }

        return _mayLoad.Value;
    }

    private MySqlCommand Command(string text, params (string Name, object Value)[] values)
    {
        var command = new MySqlCommand(text, _connection, _transaction);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private string Table(Resource resource) => _dialect.Quote(RecordNames.Table(resource));
}
