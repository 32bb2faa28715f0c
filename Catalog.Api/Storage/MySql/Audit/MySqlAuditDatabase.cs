using System.Data.Common;
using Catalog.Api.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Catalog.Api.Storage.MySql.Audit;

/// <summary>The audit's index on a server that speaks MySQL's protocol.</summary>
internal sealed class MySqlAuditDatabase : AuditDatabase
{
    private const string DefaultDatabase = "catalog_audit";

    private readonly MySqlDatabase _database;
    private readonly MySqlSession _session;

    private MySqlAuditDatabase(MySqlDatabase database)
    {
        _database = database;
        _session = new MySqlSession(database.BusyTimeout);
    }

    // Source: https://mariadb.com/kb/en/join-syntax/ (STRAIGHT_JOIN reads the left table first).
    public override string OrderedJoin => "STRAIGHT_JOIN";

    public static AuditDatabase From(DatabaseSettings settings) =>
        MySqlDatabase.TryFind(settings, DefaultDatabase, out var problem) is { } database
            ? new MySqlAuditDatabase(database)
            : new RefusedAuditDatabase(problem!);

    public override AuditContext CreateContext() => CreateContext(_database.ConnectionString);

    public override async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken)
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

    public override AuditIndexWriter OpenWriter() => new MySqlAuditIndexWriter(_database, _session);

    public override Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken) => new MySqlMigration(
        _database,
        CreateContext,
        (context, cancellation) => context.Database.ExecuteSqlAsync($"UPDATE ChainPosition SET Number = Number", cancellation)).RunAsync(cancellationToken);

    public override DatabaseBackup CreateBackup() => new MySqlBackup(_database, "audit");

    public override DatabaseProblem? Diagnose(Exception exception) => MySqlDiagnosis.Of(exception, _database);

    public override void Dispose()
    {
        // A pool is found by its connection string.
        using var connection = new MySqlConnection(_database.ConnectionString);
        MySqlConnection.ClearPool(connection);
    }

    private MySqlAuditContext CreateContext(string connectionString) => new(
        MySqlDatabase.Use(new DbContextOptionsBuilder<MySqlAuditContext>(), connectionString, MySqlAuditContext.MigrationsHistory)
            .AddInterceptors(_session)
            .Options);
}
