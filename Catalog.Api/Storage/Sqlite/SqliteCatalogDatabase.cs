using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>The catalogue in an SQLite file.</summary>
internal sealed class SqliteCatalogDatabase : CatalogDatabase
{
    private const string DefaultFile = "data/catalog.db";

    private readonly SqliteFile _file;
    private readonly TimeProvider _time;
    private readonly SqliteSession _session;
    private readonly ToldCommit _commit;
    private readonly PooledDbContextFactory<SqliteCatalogContext> _contexts;

    private SqliteCatalogDatabase(SqliteFile file, TimeProvider time, IChangeTrail trail)
    {
        _file = file;
        _time = time;
        _session = new SqliteSession(file.BusyTimeout);
        _commit = new ToldCommit(trail);
        _contexts = new PooledDbContextFactory<SqliteCatalogContext>(CreateOptions(file.WithoutCreation));
    }

    public static CatalogDatabase From(DatabaseSettings settings, TimeProvider time, IChangeTrail trail) =>
        SqliteFile.TryFind(settings, DefaultFile, out var problem) is { } file
            ? new SqliteCatalogDatabase(file, time, trail)
            : new RefusedDatabase(problem!);

    public override CatalogContext CreateContext() => _contexts.CreateDbContext().For(null);

    public override async Task<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_file.WithoutCreation);
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

    public override RecordStore CreateRecordStore() => new SqliteRecordStore(_file.WithoutCreation);

    public override Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) => new SqliteMigration(
        _file,
        _time,
        connectionString => new SqliteCatalogContext(CreateOptions(connectionString)),
        (context, cancellation) => ((CatalogContext)context).AccessVersions.ExecuteUpdateAsync(
            row => row.SetProperty(version => version.Number, version => version.Number), cancellation)).RunAsync(cancellationToken);

    public override DatabaseBackup CreateBackup() => new SqliteBackup(_file, "catalog");

    public override DatabaseProblem? Diagnose(Exception exception) => SqliteDiagnosis.Of(exception, _file.Path, _file.BusyTimeout);

    public override bool IsUniqueViolation(Exception exception) => SqliteDiagnosis.IsUniqueViolation(exception);

    public override async ValueTask DisposeAsync()
    {
        // A pool is found by its connection string.
        await using var connection = new SqliteConnection(_file.WithoutCreation);
        SqliteConnection.ClearPool(connection);
    }

    private DbContextOptions<SqliteCatalogContext> CreateOptions(string connectionString) =>
        new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite(connectionString)
            .AddInterceptors(_session, _commit)
            .Options;
}
