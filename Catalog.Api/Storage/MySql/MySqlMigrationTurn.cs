using System.Security.Cryptography;
using System.Text;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>The turn to migrate a database. It is a lock of a connection, which the server gives up when its holder dies.</summary>
internal sealed class MySqlMigrationTurn : IAsyncDisposable
{
    private readonly MySqlConnection _connection;

    private MySqlMigrationTurn(MySqlConnection connection) => _connection = connection;

    public static async Task<MySqlMigrationTurn?> TakeAsync(MySqlDatabase database, CancellationToken cancellationToken)
    {
        var connection = new MySqlConnection(database.WithoutDatabase);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT GET_LOCK(@name, @seconds)";
            command.Parameters.AddWithValue("@name", LockName("catalog-", database.Database));
            command.Parameters.AddWithValue("@seconds", database.BusyTimeout.TotalSeconds);
            command.CommandTimeout = 0;
            if (await command.ExecuteScalarAsync(cancellationToken) is not null and not DBNull and var taken && Convert.ToInt64(taken, null) == 1)
            {
                return new MySqlMigrationTurn(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>A lock's name is the server's, not the database's, and may have 64 characters.</summary>
    public static string LockName(string prefix, string database) => prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database)))[..32];

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
