using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql;

/// <summary>The catalogue on a server that speaks MySQL's protocol.</summary>
internal sealed class MySqlCatalogDatabase : CatalogDatabase
{
    private const string DefaultDatabase = "catalog";

    private readonly MySqlDatabase _database;
    private readonly MySqlSession _session;
    private readonly ToldCommit _commit;
    private readonly WriterTurn _turn = new();
    private readonly PooledDbContextFactory<MySqlCatalogContext> _contexts;

    private MySqlCatalogDatabase(MySqlDatabase database, IChangeTrail trail)
    {
        _database = database;
        _session = new MySqlSession(database.BusyTimeout);
        _commit = new ToldCommit(trail);
        _contexts = new PooledDbContextFactory<MySqlCatalogContext>(Options(database.ConnectionString).AddInterceptors(_turn).Options);
    }

    public static CatalogDatabase From(DatabaseSettings settings, IChangeTrail trail) =>
        MySqlDatabase.TryFind(settings, DefaultDatabase, out var problem) is { } database
            ? new MySqlCatalogDatabase(database, trail)
            : new RefusedDatabase(problem!);

    public override CatalogContext CreateContext() => _contexts.CreateDbContext().For(null);

    public override async Task<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        var connection = new MySqlConnection(_database.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await _session.BeginAsync(connection, cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override RecordStore CreateRecordStore() => new MySqlRecordStore(_database.ConnectionString);

    public override Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) => new MySqlMigration(
        _database,
        connectionString => new MySqlCatalogContext(Options(connectionString).Options),
        (context, cancellation) => ((CatalogContext)context).AccessVersions.ExecuteUpdateAsync(
            row => row.SetProperty(version => version.Number, version => version.Number), cancellation)).RunAsync(cancellationToken);

    public override DatabaseProblem? Diagnose(Exception exception) => MySqlDiagnosis.Of(exception, _database);

    public override bool IsUniqueViolation(Exception exception) => MySqlDiagnosis.IsUniqueViolation(exception);

    public override async ValueTask DisposeAsync()
    {
        // A pool is found by its connection string.
        await using var connection = new MySqlConnection(_database.ConnectionString);
        await MySqlConnection.ClearPoolAsync(connection);
    }

    private DbContextOptionsBuilder<MySqlCatalogContext> Options(string connectionString) =>
        MySqlDatabase.Use(new DbContextOptionsBuilder<MySqlCatalogContext>(), connectionString, MySqlCatalogContext.MigrationsHistory)
            .AddInterceptors(_session, _commit);
}
