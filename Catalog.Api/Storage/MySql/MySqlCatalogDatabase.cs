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
    private readonly TimeProvider _time;
    private readonly MySqlSession _session;
    private readonly MarkedCommit _commit;
    private readonly WriterTurn _turn = new();
    private readonly PooledDbContextFactory<MySqlCatalogContext> _contexts;
    private readonly PooledDbContextFactory<MySqlCatalogContext> _loading;

    private MySqlCatalogDatabase(MySqlDatabase database, TimeProvider time, IChangeTrail trail)
    {
        _database = database;
        _time = time;
        _session = new MySqlSession(database.BusyTimeout);
        _commit = new MarkedCommit(trail, time, OpenConnectionAsync);
        _contexts = new PooledDbContextFactory<MySqlCatalogContext>(Options(database.ConnectionString).AddInterceptors(_turn).Options);
        _loading = new PooledDbContextFactory<MySqlCatalogContext>(Options(MySqlRecordStore.Loading(database.ConnectionString)).Options);
    }

    public static CatalogDatabase From(DatabaseSettings settings, TimeProvider time, IChangeTrail trail) =>
        MySqlDatabase.TryFind(settings, DefaultDatabase, out var problem) is { } database
            ? new MySqlCatalogDatabase(database, time, trail)
            : new RefusedDatabase(problem!);

    public override CatalogContext CreateContext() => _contexts.CreateDbContext().For(null);

    /// <summary>Its transaction may be long, and takes no turn of those that change the governance tables.</summary>
    public override CatalogContext CreateLoadContext(Actor actor) => _loading.CreateDbContext().For(actor);

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

    public override async Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken)
    {
        var outcome = await new MySqlMigration(
            _database,
            connectionString => new MySqlCatalogContext(Options(connectionString).Options),
            (context, cancellation) => ((CatalogContext)context).AccessVersions.ExecuteUpdateAsync(
                row => row.SetProperty(version => version.Number, version => version.Number), cancellation)).RunAsync(cancellationToken);
        if (outcome.Problem is null)
        {
            await using var context = _contexts.CreateDbContext();
            var old = _time.GetUtcNow() - CommitMarkRow.Kept;
            await context.CommitMarks.Where(mark => mark.At < old).ExecuteDeleteAsync(cancellationToken);
        }

        return outcome;
    }

    public override DatabaseBackup CreateBackup() => new MySqlBackup(_database, "catalog");

    public override DatabaseProblem? Diagnose(Exception exception) => MySqlDiagnosis.Of(exception, _database);

    public override bool IsUniqueViolation(Exception exception) => MySqlDiagnosis.IsUniqueViolation(exception);

    public override bool MayPass(Exception exception) => MySqlDiagnosis.IsConflict(exception) || MySqlDiagnosis.IsLost(exception);

    public override async ValueTask DisposeAsync()
    {
        // A pool is found by its connection string.
        await using var connection = new MySqlConnection(_database.ConnectionString);
        await MySqlConnection.ClearPoolAsync(connection);
        await using var loading = new MySqlConnection(MySqlRecordStore.Loading(_database.ConnectionString));
        await MySqlConnection.ClearPoolAsync(loading);
    }

    private DbContextOptionsBuilder<MySqlCatalogContext> Options(string connectionString) =>
        MySqlDatabase.Use(new DbContextOptionsBuilder<MySqlCatalogContext>(), connectionString, MySqlCatalogContext.MigrationsHistory)
            .AddInterceptors(_session, _commit);
}
