using System.Globalization;
using System.Text;
using Catalog.Api.Storage;
using Catalog.Api.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.Storage.Sqlite;

public sealed class SqliteRecordConnectionTests : IAsyncLifetime
{
    private static readonly RecordStatement All = Statement("SELECT value FROM numbers ORDER BY value");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-tests-");
    private readonly SqliteRecordStore _store;

    public SqliteRecordConnectionTests() => _store = Open(_folder);

    public Task InitializeAsync() =>
        ExecuteAsync("PRAGMA journal_mode = WAL; CREATE TABLE numbers (value INTEGER); INSERT INTO numbers VALUES (1), (2)");

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Connection_Should_ReadOneMoment_When_ItIsWrittenBetween()
    {
        await using (var connection = await _store.RentAsync(CancellationToken.None))
        {
            Assert.Equal(["1", "2"], await ReadAsync(connection, All));
            await ExecuteAsync("INSERT INTO numbers VALUES (3)");
            Assert.Equal(["1", "2"], await ReadAsync(connection, All));
        }

        await using var later = await _store.RentAsync(CancellationToken.None);
        Assert.Equal(["1", "2", "3"], await ReadAsync(later, All));
    }

    [Fact]
    public async Task Connection_Should_ReadThePresent_When_ItsLastReaderFailed()
    {
        var failing = Statement("SELECT abs(value) FROM (SELECT 5 AS value UNION ALL SELECT -9223372036854775808)");
        for (var i = 0; i < 2; i++)
        {
            await using var connection = await _store.RentAsync(CancellationToken.None);
            await Assert.ThrowsAsync<SqliteException>(() => ReadAsync(connection, failing));
            Assert.Equal(2 + i, (await ReadAsync(connection, All)).Count);
            await ExecuteAsync("INSERT INTO numbers VALUES (7)");
        }

        await using var later = await _store.RentAsync(CancellationToken.None);
        Assert.Equal(4, (await ReadAsync(later, All)).Count);
    }

    [Fact]
    public async Task Connection_Should_ReadThePresent_When_ItsReaderWasLeftOpen()
    {
        var left = await _store.RentAsync(CancellationToken.None);
        var reader = await left.ReadAsync(All, default, CancellationToken.None);
        Assert.True(await reader.NextAsync(CancellationToken.None));
        await left.DisposeAsync();
        await ExecuteAsync("DELETE FROM numbers");

        await using var later = await _store.RentAsync(CancellationToken.None);

        Assert.Empty(await ReadAsync(later, All));
    }

    [Fact]
    public async Task Connection_Should_Refuse_When_TheReaderBeforeIsOpen()
    {
        await using var connection = await _store.RentAsync(CancellationToken.None);
        await using var reader = await connection.ReadAsync(All, default, CancellationToken.None);
        Assert.True(await reader.NextAsync(CancellationToken.None));

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(connection, Statement("SELECT 1")));

        Assert.True(await reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Statement_Should_BeginAnewWithItsOwnValues_When_ItsReaderEndedEarly()
    {
        var named = new RecordStatement("SELECT ?1 UNION ALL SELECT 'end'", 1);
        await using var connection = await _store.RentAsync(CancellationToken.None);
        await using (var reader = await connection.ReadAsync(named, new object?[] { "first" }, CancellationToken.None))
        {
            Assert.True(await reader.NextAsync(CancellationToken.None));
        }

        Assert.Equal(["second", "end"], await ReadAsync(connection, named, new object?[] { "second" }));
        Assert.Equal(["", "end"], await ReadAsync(connection, named));
    }

    [Fact]
    public async Task Reader_Should_StayAtTheEnd_When_ItIsAskedAgain()
    {
        await using var connection = await _store.RentAsync(CancellationToken.None);
        await using var reader = await connection.ReadAsync(Statement("SELECT 1"), default, CancellationToken.None);

        Assert.True(await reader.NextAsync(CancellationToken.None));
        Assert.False(await reader.NextAsync(CancellationToken.None));
        Assert.False(await reader.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Connection_Should_SeeNewColumns_When_ATableChangesBetweenOperations()
    {
        var star = Statement("SELECT * FROM numbers ORDER BY 1");
        await using (var connection = await _store.RentAsync(CancellationToken.None))
        {
            Assert.Equal(["1", "2"], await ReadAsync(connection, star));
        }

        await ExecuteAsync("ALTER TABLE numbers ADD COLUMN word TEXT; UPDATE numbers SET value = value + 10");

        await using var later = await _store.RentAsync(CancellationToken.None);
        Assert.Equal(["11", "12"], await ReadAsync(later, star));
    }

    [Fact]
    public async Task Statement_Should_BeRefused_When_SqliteDoesNotUnderstandIt()
    {
        await using var connection = await _store.RentAsync(CancellationToken.None);

        await Assert.ThrowsAsync<SqliteException>(() => ReadAsync(connection, Statement("SELECT nothing FROM nowhere")));

        Assert.Equal(["1", "2"], await ReadAsync(connection, All));
    }

    [Fact]
    public async Task Connection_Should_AnswerAll_When_MoreStatementsComeThanStayPrepared()
    {
        await using var connection = await _store.RentAsync(CancellationToken.None);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < (SqliteStatements.MaxPrepared * 2) + 1; i++)
            {
                Assert.Equal([i.ToString(CultureInfo.InvariantCulture)], await ReadAsync(connection, Statement($"SELECT {i}")));
                Assert.Equal(["1", "2"], await ReadAsync(connection, All));
            }
        }
    }

    [Fact]
    public void Statements_Should_StayBounded_When_TheyAreMany()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var statements = new SqliteStatements(connection.Handle!);

        for (var i = 0; i < SqliteStatements.MaxPrepared * 5; i++)
        {
            statements.Prepare(Statement($"SELECT {i}"));
            Assert.InRange(statements.Count, 1, SqliteStatements.MaxPrepared);
        }
    }

    [Fact]
    public void Statements_Should_BeTheSame_When_TheirTextIs()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var statements = new SqliteStatements(connection.Handle!);

        Assert.Same(statements.Prepare(Statement("SELECT 1")), statements.Prepare(Statement("SELECT 1")));
        Assert.NotSame(statements.Prepare(Statement("SELECT 1")), statements.Prepare(Statement("SELECT 2")));
    }

    private static SqliteRecordStore Open(DirectoryInfo folder) => new($"Data Source={folder.FullName}/records.db");

    private static RecordStatement Statement(string text) => new(text, 0);

    private static async Task<IReadOnlyList<string>> ReadAsync(RecordConnection connection, RecordStatement statement, ReadOnlyMemory<object?> arguments = default)
    {
        var values = new List<string>();
        await using var reader = await connection.ReadAsync(statement, arguments, CancellationToken.None);
        while (await reader.NextAsync(CancellationToken.None))
        {
            values.Add(Encoding.UTF8.GetString(reader.Utf8(0)));
        }

        return values;
    }

    private async Task ExecuteAsync(string text)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.FullName}/records.db;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}
