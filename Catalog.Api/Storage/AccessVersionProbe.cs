using System.Data.Common;
using System.Globalization;

namespace Catalog.Api.Storage;

/// <summary>Reads the version of the access book often and cheaply, on a connection that it keeps open. For one thread at a time.</summary>
internal sealed class AccessVersionProbe(CatalogDatabase database) : IAsyncDisposable
{
    private DbConnection? _connection;
    private DbCommand? _command;

    public async Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        var isKept = _command is not null;
        try
        {
            return await ReadOnceAsync(cancellationToken);
        }
        catch (DbException) when (isKept)
        {
            // A connection that was kept may be lost while the database is there.
            return await ReadOnceAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        var (command, connection) = (_command, _connection);
        (_command, _connection) = (null, null);
        if (command is not null)
        {
            await command.DisposeAsync();
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task<long> ReadOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            _command ??= await PrepareAsync(cancellationToken);
            return Convert.ToInt64(await _command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        }
        catch
        {
            // The next reading tries with a new connection.
            await DisposeAsync();
            throw;
        }
    }

    private async Task<DbCommand> PrepareAsync(CancellationToken cancellationToken)
    {
        _connection = await database.OpenConnectionAsync(cancellationToken);
        var command = _connection.CreateCommand();
        command.CommandText = "SELECT Number FROM AccessVersion WHERE Id = 1";
        return command;
    }
}
