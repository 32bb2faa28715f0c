using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>The catalogue in an SQLite file.</summary>
internal sealed class SqliteCatalogDatabase : MigratingDatabase
{
    private const string DefaultFile = "data/catalog.db";

    private readonly string _path;
    private readonly SqliteConnectionStringBuilder _connectionString;
    private readonly TimeSpan _busyTimeout;
    private readonly TimeProvider _time;
    private readonly SqliteSession _session;
    private readonly ToldCommit _commit;
    private readonly PooledDbContextFactory<SqliteCatalogContext> _contexts;

    private SqliteCatalogDatabase(string path, SqliteConnectionStringBuilder connectionString, TimeSpan busyTimeout, TimeProvider time, IChangeTrail trail)
    {
        _path = path;
        _connectionString = connectionString;
        _busyTimeout = busyTimeout;
        _time = time;
        _session = new SqliteSession(busyTimeout);
        _commit = new ToldCommit(trail);
        _contexts = new PooledDbContextFactory<SqliteCatalogContext>(CreateOptions(WithoutCreation));
    }

    protected override string Name => _path;

    protected override TimeSpan BusyTimeout => _busyTimeout;

    /// <summary>A file that goes missing while the program runs is an outage, not a reason to begin an empty one.</summary>
    private string WithoutCreation => _connectionString.Mode == SqliteOpenMode.ReadWriteCreate
        ? new SqliteConnectionStringBuilder(_connectionString.ConnectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString
        : _connectionString.ConnectionString;

    public static CatalogDatabase From(DatabaseSettings settings, TimeProvider time, IChangeTrail trail)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(settings.ConnectionString ?? $"Data Source={DefaultFile}");
        }
        catch (ArgumentException exception)
        {
            return new RefusedDatabase(DatabaseProblem.SettingsInvalid("write it like Data Source=data/catalog.db.", exception));
        }

        if (builder.DataSource is "" or ":memory:"
            || builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            || builder.Mode == SqliteOpenMode.Memory)
        {
            return new RefusedDatabase(DatabaseProblem.SettingsInvalid("name a file, like Data Source=data/catalog.db."));
        }

        var path = Path.GetFullPath(builder.DataSource, settings.ContentRoot);
        builder.DataSource = path;
        builder.ForeignKeys = true;
        builder.DefaultTimeout = (int)Math.Ceiling(settings.BusyTimeout.TotalSeconds);
        return new SqliteCatalogDatabase(path, builder, settings.BusyTimeout, time, trail);
    }

    public override CatalogContext CreateContext() => _contexts.CreateDbContext().For(null);

    public override async Task<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(WithoutCreation);
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

    public override RecordStore CreateRecordStore() => new SqliteRecordStore(WithoutCreation);

    public override DatabaseProblem? Diagnose(Exception exception) => SqliteDiagnosis.Of(exception, _path, _busyTimeout);

    public override bool IsUniqueViolation(Exception exception) => SqliteDiagnosis.IsUniqueViolation(exception);

    public override async ValueTask DisposeAsync()
    {
        // A pool is found by its connection string.
        await using var connection = new SqliteConnection(WithoutCreation);
        SqliteConnection.ClearPool(connection);
    }

    protected override CatalogContext CreateMigratingContext() => new SqliteCatalogContext(
        CreateOptions(new SqliteConnectionStringBuilder(_connectionString.ConnectionString) { Pooling = false }.ConnectionString));

    protected override async Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        if (_connectionString.Mode == SqliteOpenMode.ReadWriteCreate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        }

        return await SqliteMigrationTurn.TakeAsync(_path, _busyTimeout, _time, cancellationToken);
    }

    protected override async Task PrepareAsync(CatalogContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);

        // EF Core's lock is a row that outlives a program killed while migrating; whoever has the turn knows that no one migrates.
        var locks = await context.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (locks > 0)
        {
            await context.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        }
    }

    private DbContextOptions<SqliteCatalogContext> CreateOptions(string connectionString) =>
        new DbContextOptionsBuilder<SqliteCatalogContext>()
            .UseSqlite(connectionString)
            .AddInterceptors(_session, _commit)
            .Options;
}
