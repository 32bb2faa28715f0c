using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Catalog.Tests.Databases;

/// <summary>What can be wrong with a database that is on a server.</summary>
public sealed class MariaDbDiagnosisTests : DatabaseTests
{
    private const string Password = "geheim-42";

    protected override MariaDbTestDatabase TestDatabase { get; } = new();

    [Theory]
    [InlineData("Password=wrong", "password")]
    [InlineData("User ID=nobody", "account")]
    [InlineData("Port=1", "reached")]
    [InlineData("Server=192.0.2.1;Connection Timeout=1", "reached")]
    [InlineData("Server=no.such.host.invalid", "reached")]
    public async Task Migration_Should_SayWhatToDo_When_TheServerLetsNoneIn(string setting, string advice)
    {
        await MakeAccountAsync("ALL");

        var outcome = await TestDatabase.Open($"{Account()};{setting}").MigrateAsync(CancellationToken.None);

        Assert.Equal(DatabaseProblem.UnavailableCode, outcome.Problem?.Code);
        Assert.Contains(advice, outcome.Problem!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, outcome.Problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, outcome.Problem.Cause!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migration_Should_UseTheDatabase_When_TheAccountMayNotMakeOne()
    {
        await MakeAccountAsync("SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, REFERENCES");
        await TestDatabase.ServerExecuteAsync($"CREATE DATABASE `{TestDatabase.Schema}` CHARACTER SET latin1");

        var database = TestDatabase.Open(Account());
        Assert.NotEmpty((await database.MigrateAsync(CancellationToken.None)).Applied);
        await database.SaveAsync(TestRows.Department("one", "𠮷"), TestRows.Department("other", "𠮶"));
    }

    [Fact]
    public async Task Migration_Should_BeRefused_When_TheAccountHasNoRightToTheDatabase()
    {
        await MakeAccountAsync("SELECT");

        var outcome = await TestDatabase.Open(Account()).MigrateAsync(CancellationToken.None);

        Assert.Equal(DatabaseProblem.UnavailableCode, outcome.Problem?.Code);
        Assert.Contains("right", outcome.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migration_Should_BeRefused_When_AnotherMigratesTooLong()
    {
        await using var turn = await Api.Storage.MySql.MySqlMigrationTurn.TakeAsync(
            Api.Storage.MySql.MySqlDatabase.TryFind(new DatabaseSettings("MySql", TestDatabase.ConnectionString, ""), "catalog", out _)!, CancellationToken.None);

        var outcome = await TestDatabase.Open(TimeSpan.FromSeconds(1)).MigrateAsync(CancellationToken.None);

        Assert.Equal(DatabaseProblem.BusyCode, outcome.Problem?.Code);
    }

    [Theory]
    [InlineData("DROP TABLE `WebhookDelivery`; DROP TABLE CommitMark; DROP INDEX IX_Notification_Department_Id ON Notification")]
    [InlineData("ALTER TABLE Objection DROP COLUMN Report")]
    [InlineData("DROP INDEX IX_Department_Name ON Department")]
    public async Task Migration_Should_CompleteItself_When_AnotherWasKilledWhileMigrating(string lost)
    {
        await OpenMigratedAsync();
        await TestDatabase.ExecuteAsync($"SET foreign_key_checks = 0; {lost}; DELETE FROM __EFMigrationsHistory");

        var database = TestDatabase.Open();
        var outcome = await database.MigrateAsync(CancellationToken.None);

        Assert.Null(outcome.Problem);
        Assert.NotEmpty(outcome.Applied);
        await database.SaveAsync(TestRows.Department("one", "民政局"));
        if (!lost.Contains("COLUMN", StringComparison.Ordinal))
        {
            await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(TestRows.Department("two", "民政局")));
        }
    }

    [Fact]
    public async Task Save_Should_BeDiagnosed_When_TheServerIsReadOnly()
    {
        await using var server = await MariaDbServer.StartAsync();
        await using var own = new MariaDbTestDatabase(() => Task.FromResult(server));
        await own.StartAsync();
        var database = own.Open();
        Assert.Null((await database.MigrateAsync(CancellationToken.None)).Problem);
        await server.ExecuteAsync($"CREATE USER `reader`@'%'; GRANT ALL ON `{own.Schema}`.* TO `reader`@'%'; SET GLOBAL read_only = 1; SET GLOBAL max_connections = 10");
        var reading = own.Open(own.ConnectionString.Replace("User ID=root", "User ID=reader", StringComparison.Ordinal));

        var readOnly = await Assert.ThrowsAnyAsync<Exception>(() => reading.SaveAsync(TestRows.Department("one", "民政局")));
        var migration = await reading.MigrateAsync(CancellationToken.None);

        Assert.Contains("read-only", reading.Diagnose(readOnly)?.Message, StringComparison.Ordinal);
        Assert.Contains("read-only", migration.Problem?.Message, StringComparison.Ordinal);
        Assert.False(reading.MayPass(readOnly));

        List<MySqlConnection> all = [];
        var full = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (var i = 0; i < 12; i++)
            {
                var connection = new MySqlConnection(own.ConnectionString.Replace("User ID=root", "User ID=reader", StringComparison.Ordinal) + ";Pooling=False");
                all.Add(connection);
                await connection.OpenAsync();
            }
        });
        Assert.Contains("no connection left", reading.Diagnose(full)?.Message, StringComparison.Ordinal);
        foreach (var connection in all)
        {
            await connection.DisposeAsync();
        }

        await server.ExecuteAsync("SET GLOBAL read_only = 0");
    }

    [Fact]
    public async Task Connections_Should_BeStrictAndChecked_When_TheServerIsNot()
    {
        await using var server = await MariaDbServer.StartAsync(
            "--sql-mode=", "--default-time-zone=+08:00", "--transaction-isolation=READ-UNCOMMITTED", "--character-set-server=latin1", "--lower-case-table-names=0");
        await using var own = new MariaDbTestDatabase(() => Task.FromResult(server));
        await own.StartAsync();
        var database = own.Open();
        Assert.Null((await database.MigrateAsync(CancellationToken.None)).Problem);
        await using var context = database.CreateContext();
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);

        const string Sql = "SELECT CONCAT_WS(' ', @@time_zone, @@tx_isolation, @@collation_connection, @@innodb_lock_wait_timeout, @@sql_mode LIKE '%STRICT_ALL_TABLES%') AS Value";
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        Assert.Equal("+00:00 REPEATABLE-READ utf8mb4_nopad_bin 5 1", $"{await command.ExecuteScalarAsync()}");
        Assert.Equal("+00:00 REPEATABLE-READ utf8mb4_nopad_bin 5 1", (await context.Database.SqlQueryRaw<string>(Sql).ToListAsync()).Single());
        await database.SaveAsync(TestRows.Department("one", "𠮷"), TestRows.Department("other", "𠮶"));
    }

    [Fact]
    public async Task Tables_Should_AllCompareByCodePoint()
    {
        await OpenMigratedAsync();
        await using var context = TestDatabase.Open().CreateContext();

        var other = await context.Database.SqlQueryRaw<string>(
            "SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS Value FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND COLLATION_NAME <> 'utf8mb4_nopad_bin' AND TABLE_NAME NOT LIKE '\\_\\_EF%'").ToListAsync();

        Assert.Empty(other);
    }

    private string Account() =>
        TestDatabase.ConnectionString.Replace("User ID=root", $"User ID={TestDatabase.Schema};Password={Password}", StringComparison.Ordinal);

    private Task MakeAccountAsync(string rights) => TestDatabase.ServerExecuteAsync(
        $"CREATE USER `{TestDatabase.Schema}`@'%' IDENTIFIED BY '{Password}'; GRANT {rights} ON `{TestDatabase.Schema}`.* TO `{TestDatabase.Schema}`@'%'");
}
