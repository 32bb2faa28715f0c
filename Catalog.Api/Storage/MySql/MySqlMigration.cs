using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>The migration of a database on a server.</summary>
/// <param name="createContext">Makes the context of a connection string.</param>
/// <param name="write">Writes what is there already.</param>
internal sealed class MySqlMigration(
    MySqlDatabase database, Func<string, DbContext> createContext, Func<DbContext, CancellationToken, Task> write) : DatabaseMigration
{
    protected override string Name => database.Name;

    protected override TimeSpan BusyTimeout => database.BusyTimeout;

    protected override DbContext CreateContext() => createContext(database.Unpooled);

    protected override async Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellationToken) =>
        await MySqlMigrationTurn.TakeAsync(database, cancellationToken);

    protected override async Task PrepareAsync(DbContext context, CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(database.WithoutDatabase);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();

        // An account that may not make databases may use one that is there.
        command.CommandText = "SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = @name";
        command.Parameters.AddWithValue("@name", database.Database);
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), null) == 0)
        {
            command.CommandText = $"CREATE DATABASE IF NOT EXISTS `{database.Database}` CHARACTER SET {MySqlDatabase.CharacterSet} COLLATE {MySqlDatabase.Collation}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    protected override Task WriteAsync(DbContext context, CancellationToken cancellationToken) => write(context, cancellationToken);

    protected override DatabaseProblem? Diagnose(Exception exception) => MySqlDiagnosis.Of(exception, database);
}
