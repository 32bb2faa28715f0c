using System.Globalization;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;

namespace Catalog.Tests.Databases;

/// <summary>What becomes of a change when the server or the way to it fails while it is made.</summary>
public sealed class MariaDbOutageTests : IAsyncLifetime
{
    private readonly ChangeList _changes = new();
    private MariaDbServer _server = null!;
    private LossyProxy _proxy = null!;
    private CatalogDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _server = await MariaDbServer.StartAsync();
        _proxy = LossyProxy.Before(_server);
        _database = Open();
        Assert.Null((await _database.MigrateAsync(CancellationToken.None)).Problem);
        await _database.SaveAsync(TestRows.Department("civil-affairs", "民政局"));
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Save_Should_Succeed_When_OnlyTheAnswerToTheCommitIsLost()
    {
        _changes.Then = LoseAsync(_proxy.LoseNextAnswer);

        await _database.SaveAsync(TestRows.Department("public-security", "公安局"));

        Assert.Equal(["civil-affairs", "public-security"], await CodesAsync());
        Assert.Empty(_changes.Undone);
        Assert.Equal(2, _changes.Told.Count);
    }

    [Fact]
    public async Task Save_Should_FailAndBeUndone_When_TheCommitIsLost()
    {
        _changes.Then = LoseAsync(_proxy.LoseNextRequest);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => _database.SaveAsync(TestRows.Department("public-security", "公安局")));

        Assert.Equal(DatabaseProblem.UnavailableCode, _database.Diagnose(exception)?.Code);
        Assert.True(_database.MayPass(exception));
        Assert.Equal([2], _changes.Undone);
        Assert.Equal(["civil-affairs"], await CodesAsync());
        await _database.SaveAsync(TestRows.Department("public-security", "公安局"));
        Assert.Equal([2], _changes.Undone);
    }

    [Fact]
    public async Task Save_Should_BeUndoneLater_When_TheServerDiesWithTheCommit()
    {
        _changes.Then = LoseAsync(() => _server.KillAsync().Wait(TimeSpan.FromSeconds(20)));
        await using var context = _database.CreateContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.Add(TestRows.Department("public-security", "公安局"));
        await context.SaveChangesAsync();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => context.CommitAsync(transaction, CancellationToken.None));

        // No one knows what became of it until the server says so.
        Assert.Equal(DatabaseProblem.UnavailableCode, _database.Diagnose(exception)?.Code);
        Assert.Equal(CommitOutcome.Unknown, context.Changes.Outcome);
        Assert.Empty(_changes.Undone);

        await _server.StartAgainAsync();
        await _database.SaveAsync(TestRows.Department("housing-fund", "住房公积金中心"));
        Assert.Equal([2], _changes.Undone);
        Assert.Equal(["civil-affairs", "housing-fund"], await CodesAsync());
    }

    [Fact]
    public async Task Connections_Should_BeMadeAnew_When_TheServerWasRestarted()
    {
        // Many that are kept are all lost.
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CodesAsync()));
        await using var probe = new AccessVersionProbe(_database);
        await probe.ReadAsync(CancellationToken.None);
        await _server.KillAsync();
        var exception = await Assert.ThrowsAnyAsync<Exception>(CodesAsync);
        Assert.Equal(DatabaseProblem.UnavailableCode, _database.Diagnose(exception)?.Code);
        await _server.StartAgainAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CodesAsync()));
        Assert.Equal(1, await probe.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Save_Should_BeInConflict_When_AnotherKeepsTheTurn()
    {
        var impatient = Open(TimeSpan.FromSeconds(1));
        await using var context = _database.CreateContext(TestRows.Actor);
        await using var transaction = await context.Database.BeginTransactionAsync();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => impatient.SaveAsync(TestRows.Department("public-security", "公安局")));

        Assert.Equal(DatabaseProblem.BusyCode, impatient.Diagnose(exception)?.Code);
        Assert.True(impatient.MayPass(exception));
        await impatient.DisposeAsync();
    }

    [Fact]
    public async Task Deadlock_Should_BeAConflict_When_TwoWaitForEachOther()
    {
        await _database.SaveAsync(TestRows.Department("public-security", "公安局"));
        await using var first = new MySqlConnection(_server.ConnectionString("catalog"));
        await using var second = new MySqlConnection(_server.ConnectionString("catalog"));
        await first.OpenAsync();
        await second.OpenAsync();
        await RunAsync(first, "BEGIN; UPDATE Department SET Revision = 7 WHERE Code = 'civil-affairs'");
        await RunAsync(second, "BEGIN; UPDATE Department SET Revision = 7 WHERE Code = 'public-security'");
        var waiting = RunAsync(first, "UPDATE Department SET Revision = 8 WHERE Code = 'public-security'");

        var exceptions = await Task.WhenAll(FailureAsync(waiting), FailureAsync(RunAsync(second, "UPDATE Department SET Revision = 8 WHERE Code = 'civil-affairs'")));

        var exception = Assert.Single(exceptions, exception => exception is not null);
        Assert.Equal(DatabaseProblem.BusyCode, _database.Diagnose(exception!)?.Code);
        Assert.True(_database.MayPass(exception!));
    }

    private static async Task<Exception?> FailureAsync(Task task)
    {
        try
        {
            await task;
            return null;
        }
        catch (MySqlException exception)
        {
            return exception;
        }
    }

    private static async Task RunAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private CatalogDatabase Open(TimeSpan? busyTimeout = null)
    {
        var text = _server.ConnectionString("catalog").Replace(
            string.Create(CultureInfo.InvariantCulture, $"Port={_server.Port}"), string.Create(CultureInfo.InvariantCulture, $"Port={_proxy.Port}"), StringComparison.Ordinal);
        var settings = new DatabaseSettings("MySql", text, "");
        return CatalogDatabase.Create(busyTimeout is { } timeout ? settings with { BusyTimeout = timeout } : settings, TimeProvider.System, _changes);
    }

    /// <summary>Loses once.</summary>
    private Func<Task> LoseAsync(Action lose) => () =>
    {
        _changes.Then = () => Task.CompletedTask;
        lose();
        return Task.CompletedTask;
    };

    private async Task<List<string>> CodesAsync()
    {
        await using var context = _database.CreateContext();
        return await context.Departments.OrderBy(row => row.Code).Select(row => row.Code).ToListAsync();
    }
}
