using System.Data.Common;
using Catalog.Api.Storage;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Http;

public sealed class TimeLimitTests : IAsyncLifetime
{
    private const string Use = """@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")""";

    /// <summary>A register whose rows have no end.</summary>
    private const string Endless =
        """
        ALTER TABLE "record_HouseholdRegistration" RENAME TO "Ended";
        CREATE VIEW "record_HouseholdRegistration" AS WITH RECURSIVE count(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM count)
        SELECT "Ended".* FROM count LEFT JOIN "Ended" ON "Ended"._id = -x;
        """;

    private readonly CatalogServer _server = new() { Settings = ["--Http:MaxSeconds=0.5"] };

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        await using var context = _server.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        await context.Database.ExecuteSqlRawAsync(Endless);
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("{ householdRegistrations { totalCount } }")]
    [InlineData("{ householdRegistrations(first: 1000) { nodes { name } } }")]
    [InlineData("{ taxRegistrations { totalCount } householdRegistrations { totalCount } }")]
    public async Task Operation_Should_BeStopped_When_ItTakesTooLong(string selection)
    {
        var start = TimeProvider.System.GetTimestamp();
        var (status, body) = await _server.AskAsync($"query {Use} {selection}");
        var elapsed = TimeProvider.System.GetElapsedTime(start);

        Assert.Equal((503, "TIME_LIMIT"), (status, HashRequest.CodeOf(body)));
        Assert.InRange(elapsed, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(5));
        Assert.Contains("after 0.5 seconds", body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(32, body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("traceId").GetString()!.Length);
    }

    [Fact]
    public async Task Connections_Should_WorkOn_When_TheirStatementsWereStopped()
    {
        var stopped = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _server.AskAsync($$"""query {{Use}} { householdRegistrations { totalCount } }""")));
        var answered = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _server.AskAsync($$"""query {{Use}} { taxRegistrations { totalCount } }""")));

        Assert.All(stopped, answer => Assert.Equal(503, answer.Status));
        Assert.All(answered, answer => Assert.Equal(200, answer.Status));
    }

    [Fact]
    public async Task Statement_Should_Stop_When_TheClientIsGone()
    {
        var store = _server.Services.GetRequiredService<RecordStore>();
        using var gone = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        await using (var connection = await store.RentAsync(gone.Token))
        {
            var counting = Task.Run(() => ReadAsync(connection, """SELECT count(*) FROM "record_HouseholdRegistration" """));
            await Assert.ThrowsAnyAsync<DbException>(() => counting.WaitAsync(TimeSpan.FromSeconds(10)));
            await Assert.ThrowsAnyAsync<DbException>(() => Task.Run(() => ReadAsync(connection, """SELECT count(*) FROM "record_HouseholdRegistration" """)));
        }

        await using var again = await store.RentAsync(CancellationToken.None);
        Assert.True(await ReadAsync(again, """SELECT count(*) FROM "record_TaxRegistration" """));
    }

    private static async Task<bool> ReadAsync(RecordConnection connection, string statement)
    {
        await using var reader = await connection.ReadAsync(new RecordStatement(statement, 0), default, CancellationToken.None);
        return await reader.NextAsync(CancellationToken.None);
    }
}
