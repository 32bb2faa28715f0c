using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Storage.Sqlite;

/// <summary>The migration of a file.</summary>
/// <param name="createContext">Makes the context of a connection string.</param>
/// <param name="write">Writes what is there already.</param>
internal sealed class SqliteMigration(
    SqliteFile file, TimeProvider time, Func<string, DbContext> createContext, Func<DbContext, CancellationToken, Task> write) : DatabaseMigration
{
    protected override string Name => file.Path;

    protected override TimeSpan BusyTimeout => file.BusyTimeout;

    protected override DbContext CreateContext() => createContext(file.Unpooled);

    protected override async Task<IAsyncDisposable?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        if (file.MayBeCreated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        }

        return await SqliteMigrationTurn.TakeAsync(file.Path, file.BusyTimeout, time, cancellationToken);
    }

    protected override async Task PrepareAsync(DbContext context, CancellationToken cancellationToken)
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

    protected override Task WriteAsync(DbContext context, CancellationToken cancellationToken) => write(context, cancellationToken);

    protected override DatabaseProblem? Diagnose(Exception exception) => SqliteDiagnosis.Of(exception, file.Path, file.BusyTimeout);
}
