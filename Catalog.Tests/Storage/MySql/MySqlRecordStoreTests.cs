using System.Diagnostics;
using System.Text;
using Catalog.Api.Storage;
using Catalog.Tests.Databases;
using MySqlConnector;

namespace Catalog.Tests.Storage.MySql;

/// <summary>What can go wrong between the program and a server.</summary>
public sealed class MySqlRecordStoreTests(MariaDbRecordDatabase database) : IClassFixture<MariaDbRecordDatabase>, IAsyncLifetime
{
    private static readonly RecordStatement Count = new($"SELECT COUNT(*) FROM `{RecordNames.Table(RecordRegister.Register)}`", 0);

    private MariaDbTestDatabase Server => (MariaDbTestDatabase)database.TestDatabase;

    public Task InitializeAsync() => Server.ExecuteAsync($"DELETE FROM `{RecordNames.Table(RecordRegister.Register)}`");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Connection_Should_BeOpenedAnew_When_ItWasLostBeforeAnythingWasRead(bool isForOne)
    {
        await CountAsync(isForOne);
        await KillAllAsync();

        Assert.Equal(0, await CountAsync(isForOne));
    }

    [Fact]
    public async Task Operation_Should_Fail_When_ItsConnectionIsLostWithinIt()
    {
        await using (var connection = await database.Records.RentAsync(CancellationToken.None))
        {
            Assert.Equal(0, await CountAsync(connection));
            await KillAllAsync();

            await Assert.ThrowsAnyAsync<MySqlException>(() => CountAsync(connection));
        }

        Assert.Equal(0, await CountAsync(false));
    }

    [Fact]
    public async Task Statement_Should_BeStopped_When_ItIsCancelled()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var began = Stopwatch.GetTimestamp();
        await using (var connection = await database.Records.RentAsync(CancellationToken.None))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CountAsync(connection, new RecordStatement("SELECT SLEEP(60)", 0), stop.Token));
        }

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Equal(0, await CountAsync(false));
    }

    [Fact]
    public async Task Connection_Should_RefuseASecondStatement_When_ItWasRentedForOne()
    {
        await using var connection = await database.Records.RentForOneAsync(CancellationToken.None);
        Assert.Equal(0, await CountAsync(connection));

        await Assert.ThrowsAsync<InvalidOperationException>(() => CountAsync(connection));
    }

    [Fact]
    public async Task Connection_Should_SeeThePresent_When_ItIsRentedAgain()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(i, await CountAsync(false));
            Assert.Equal(i, await CountAsync(true));
            await AddAsync([RecordRegister.Row($"{i}")]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Rows_Should_BeRefused_When_AValueIsTooLong(int rows)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => AddAsync(
            [.. Enumerable.Range(0, rows).Select(n => RecordRegister.Row($"{n}", ("name", new string('长', n == rows / 2 ? 65 : 64))))]));

        Assert.Equal(0, await CountAsync(false));
    }

    [Fact]
    public async Task Rows_Should_BeWritten_When_TheServerLoadsNoFiles()
    {
        await using var server = await MariaDbServer.StartAsync("--local-infile=0");
        var own = new OwnRecordDatabase(server);
        await own.InitializeAsync();
        await using (var writer = await own.Records.OpenWriterAsync(CancellationToken.None))
        {
            for (var i = 0; i < 12_000; i++)
            {
                await writer.WriteAsync(RecordRegister.Row($"{i}", ("memo", "𠮷\t'\\"), ("photo", new byte[] { 0, 39, 92, 255 }), ("count", i)), CancellationToken.None);
            }

            await writer.CommitAsync(CancellationToken.None);
        }

        await using (var connection = await own.Records.RentAsync(CancellationToken.None))
        {
            Assert.Equal(12_000, await CountAsync(connection));
            await using var reader = await connection.ReadAsync(
                new RecordStatement($"SELECT memo, photo FROM `{RecordNames.Table(RecordRegister.Register)}` LIMIT 1", 0), default, CancellationToken.None);
            Assert.True(await reader.NextAsync(CancellationToken.None));
            Assert.Equal("𠮷\t'\\", Encoding.UTF8.GetString(reader.Utf8(0)));
            Assert.Equal([0, 39, 92, 255], reader.Bytes(1).ToArray());
        }

        await own.DisposeAsync();
    }

    private async Task<long> CountAsync(bool isForOne)
    {
        await using var connection = await (isForOne
            ? database.Records.RentForOneAsync(CancellationToken.None)
            : database.Records.RentAsync(CancellationToken.None));
        return await CountAsync(connection);
    }

    private static async Task<long> CountAsync(RecordConnection connection, RecordStatement? statement = null, CancellationToken cancellation = default)
    {
        await using var reader = await connection.ReadAsync(statement ?? Count, default, cancellation);
        Assert.True(await reader.NextAsync(cancellation));
        return reader.Int64(0);
    }

    private async Task AddAsync(IReadOnlyList<RecordRow> rows)
    {
        await using var writer = await database.Records.OpenWriterAsync(CancellationToken.None);
        foreach (var row in rows)
        {
            await writer.WriteAsync(row, CancellationToken.None);
        }

        await writer.CommitAsync(CancellationToken.None);
    }

    /// <summary>Ends every connection to the database, as an administrator or a server that is started anew does.</summary>
    private async Task KillAllAsync()
    {
        await using var connection = new MySqlConnection($"{Server.ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await using var command = new MySqlCommand("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()", connection);
        var ids = new List<long>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                ids.Add(reader.GetInt64(0));
            }
        }

        foreach (var id in ids)
        {
            command.CommandText = $"KILL {id}";
            await command.ExecuteNonQueryAsync();
        }
    }

    private sealed class OwnRecordDatabase(MariaDbServer server) : RecordDatabase(new MariaDbTestDatabase(() => Task.FromResult(server)));
}
