using System.Text;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Databases;

/// <summary>What can be wrong with a database that is a file.</summary>
public sealed class SqliteFileTests : DatabaseTests
{
    protected override SqliteTestDatabase TestDatabase { get; } = new();

    [Fact]
    public async Task Migration_Should_MakeFileInDataFolder_When_NothingIsConfigured()
    {
        var outcome = await TestDatabase.Open((string?)null).MigrateAsync(CancellationToken.None);

        Assert.Null(outcome.Problem);
        Assert.True(File.Exists(Path.Combine(TestDatabase.ContentRoot, "data", "catalog.db")));
    }

    [Fact]
    public async Task Migration_Should_MakeFolders_When_TheyAreMissing()
    {
        var outcome = await TestDatabase.Open("Data Source=a/b/目录.db").MigrateAsync(CancellationToken.None);

        Assert.Null(outcome.Problem);
        Assert.True(File.Exists(Path.Combine(TestDatabase.ContentRoot, "a", "b", "目录.db")));
    }

    [Fact]
    public async Task Migration_Should_BeRefused_When_FolderCannotBeMade()
    {
        await File.WriteAllTextAsync(Path.Combine(TestDatabase.ContentRoot, "a"), "a file");

        await AssertUnavailableAsync(TestDatabase.Open("Data Source=a/catalog.db"));
    }

    [Theory]
    [InlineData("not a database, but text that is longer than the header of one would be: 一二三四五六七八九十")]
    [InlineData("SQLite format 3\0 and then nothing that could follow the words that a database file begins with")]
    public async Task Migration_Should_BeRefused_When_FileIsGarbage(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content.PadRight(4096, '.'));
        await File.WriteAllBytesAsync(TestDatabase.File, bytes);

        await AssertUnavailableAsync(TestDatabase.Open());

        Assert.Equal(bytes, await File.ReadAllBytesAsync(TestDatabase.File));
    }

    [Fact]
    public async Task Migration_Should_BeRefused_When_PathIsAFolder()
    {
        Directory.CreateDirectory(TestDatabase.File);

        await AssertUnavailableAsync(TestDatabase.Open());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Migration_Should_BeRefused_When_DatabaseIsReadOnly(bool isUpToDate)
    {
        if (isUpToDate)
        {
            await TestDatabase.Open().MigrateAsync(CancellationToken.None);
        }
        else
        {
            await TestDatabase.ExecuteAsync("VACUUM");
        }

        // Rights to a file would not keep out a superuser, under whom tests run in containers.
        await AssertUnavailableAsync(TestDatabase.Open("Data Source=catalog.db;Mode=ReadOnly"));
    }

    [Fact]
    public async Task Migration_Should_Succeed_When_AnotherWasKilledWhileMigrating()
    {
        await TestDatabase.ExecuteAsync(
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
            """);

        var outcome = await TestDatabase.Open().MigrateAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.NotEmpty(outcome.Applied);
    }

    [Fact]
    public async Task Connections_Should_BeDurableAndChecked()
    {
        var database = TestDatabase.Open();
        await database.MigrateAsync(CancellationToken.None);
        await using var context = database.CreateContext();
        await using var connection = await database.OpenConnectionAsync(CancellationToken.None);

        foreach (var (pragma, value) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "5000") })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            Assert.Equal(value, $"{await command.ExecuteScalarAsync()}");
        }

        Assert.Equal(2, (await context.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync()).Single());
        Assert.Equal(1, (await context.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").ToListAsync()).Single());
    }

    [Fact]
    public async Task Context_Should_FailAsUnavailable_When_FileIsMissing()
    {
        var database = TestDatabase.Open();
        await using var context = database.CreateContext();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => context.Departments.ToListAsync());

        Assert.Equal(DatabaseProblem.UnavailableCode, database.Diagnose(exception)?.Code);
        Assert.False(File.Exists(TestDatabase.File));
    }

    private static async Task AssertUnavailableAsync(CatalogDatabase database)
    {
        var outcome = await database.MigrateAsync(CancellationToken.None);

        Assert.Equal(DatabaseProblem.UnavailableCode, outcome.Problem?.Code);
        Assert.NotNull(outcome.Problem!.Cause);
    }
}
