using System.Data.Common;
using Catalog.Api.Storage.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Catalog.Api.Storage.Sqlite.Audit;

/// <summary>The audit's index in an SQLite file.</summary>
internal sealed class SqliteAuditDatabase : AuditDatabase
{
    private const string DefaultFile = "data/audit.db";

    /// <summary>So many steps of SQLite's machine, less than a millisecond, pass between two looks at whether to stop.</summary>
    private const int StepsBetweenLooks = 10_000;

    private readonly SqliteFile _file;
    private readonly TimeProvider _time;
    private readonly SqliteSession _session;

    private SqliteAuditDatabase(SqliteFile file, TimeProvider time)
    {
        _file = file;
        _time = time;
        _session = new SqliteSession(file.BusyTimeout);
    }

    // The planner keeps the order of a CROSS JOIN. Source: https://www.sqlite.org/optoverview.html#manual_control_of_query_plans_using_cross_join
    public override string OrderedJoin => "CROSS JOIN";

    public static AuditDatabase From(DatabaseSettings settings, TimeProvider time) =>
        SqliteFile.TryFind(settings, DefaultFile, out var problem) is { } file
            ? new SqliteAuditDatabase(file, time)
            : new RefusedAuditDatabase(problem!);

    public override AuditContext CreateContext() => CreateContext(_file.WithoutCreation);

    public override async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_file.ReadOnly);
        try
        {
            await connection.OpenAsync(cancellationToken);
            raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => cancellationToken.IsCancellationRequested ? 1 : 0, null);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override AuditIndexWriter OpenWriter() => new SqliteAuditIndexWriter(_file);

    public override Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) => new SqliteMigration(
        _file,
        _time,
        CreateContext,
        (context, cancellation) => context.Database.ExecuteSqlAsync($"UPDATE ChainPosition SET Number = Number", cancellation)).RunAsync(cancellationToken);

    public override DatabaseBackup CreateBackup() => new SqliteBackup(_file, "audit");

    public override DatabaseProblem? Diagnose(Exception exception) => SqliteDiagnosis.Of(exception, _file.Path, _file.BusyTimeout);

    public override void Dispose()
    {
        // Pools are found by their connection strings.
        using var reader = new SqliteConnection(_file.ReadOnly);
        SqliteConnection.ClearPool(reader);
        using var other = new SqliteConnection(_file.WithoutCreation);
        SqliteConnection.ClearPool(other);
    }

    private SqliteAuditContext CreateContext(string connectionString) =>
        new(new DbContextOptionsBuilder<SqliteAuditContext>().UseSqlite(connectionString).AddInterceptors(_session).Options);
}
