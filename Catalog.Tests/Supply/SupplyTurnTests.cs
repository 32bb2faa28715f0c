using System.Net;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Supply;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>Supplies of one register at the same time, on two nodes that have one database.</summary>
public sealed class SupplyTurnTests : IAsyncLifetime
{
    private const int Half = 2000;

    private const string Mutation = "mutation($records: [String!]!, $mode: SupplyMode) { supplyRecords(input: { resource: \"HouseholdRegistration\", records: $records, mode: $mode }) { supply { id } } }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-turns-");
    private ServerDatabases _databases = null!;
    private CatalogServer _first = null!;
    private CatalogServer _second = null!;
    private int _nodes;

    public async Task InitializeAsync()
    {
        _databases = await ServerDatabases.CreateAsync(_folder.FullName);
        _first = await NodeAsync();
        _second = await NodeAsync();
    }

    public async Task DisposeAsync()
    {
        await _second.DisposeAsync();
        await _first.DisposeAsync();
        await _databases.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Supply_Should_BeRefusedWithTheOthersNumber_When_AnotherIsTaken()
    {
        using var running = new FedSupply(_first, "a");
        await running.FeedAsync(Rows(0, Half), Half);
        var number = (await _first.SupplyRowAsync("a"))!.Id;

        foreach (var server in new[] { _first, _second })
        {
            var other = await server.SupplyAsync(Row(1), "b");
            Assert.Equal((HttpStatusCode.Conflict, "SUPPLY_IN_PROGRESS"), (other.Status, CodeOf(other)));
            Assert.Equal($"{number}", other.Body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("supply").GetString());
            Assert.Equal("SUPPLY_IN_PROGRESS", CodeOf(await server.SupplyAsync(Rows(0, Half), "a", query: "?batch=100")));
            var (_, mutation) = await server.AskAsync(Mutation, new { records = new[] { Row(1) } }, Police, Scopes.Steward);
            Assert.Contains("SUPPLY_IN_PROGRESS", mutation.GetRawText(), StringComparison.Ordinal);
            // Another register is another turn.
            Assert.Equal("none", CodeOf(await server.SupplyAsync("""{"name":"A","identityDocumentType":"ORDINARY_PASSPORT","identityDocumentNumber":"E1"}""", $"{server.Address}", resource: "ResidencePermitRegistration")));
        }

        running.Feed(Row(Half));
        Assert.Equal(("COMPLETE", Half + 1L), (Text(await running.EndAsync(), "status"), (long)await _first.CountAsync()));
    }

    [Fact]
    public async Task Supply_Should_HaveOneEffect_When_TwoNodesTakeItWithOneKeyAtOnce()
    {
        var rows = Rows(0, 1000);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? _first : _second).SupplyAsync(rows, query: "?batch=50")));

        Assert.All(answers, answer => Assert.True(CodeOf(answer) is "none" or "SUPPLY_IN_PROGRESS", answer.Body.ToString()));
        Assert.Contains(answers, answer => CodeOf(answer) == "none");
        Assert.Equal(1000, await _first.CountAsync());
        await using var context = _first.Services.GetRequiredService<CatalogDatabase>().CreateContext();
        Assert.Equal((1, 20, 1000L), (await context.Supplies.CountAsync(), await context.SupplyBatches.CountAsync(), await context.SupplyBatches.SumAsync(batch => batch.Accepted)));
    }

    [Fact]
    public async Task Supply_Should_CommitNothingMore_When_ItsHoldLapsedAndAnotherTookItsTurn()
    {
        using var late = new FedSupply(_first, "late", "?batch=100&mode=REPLACE");
        await late.FeedAsync(Rows(0, Half), Half);
        await _first.LapseAsync();

        Assert.Equal("none", CodeOf(await _second.SupplyAsync(Row(Half + 7), "other")));
        late.Feed(Rows(Half, 200));
        var answer = await late.EndAsync();

        Assert.Equal((HttpStatusCode.Conflict, "SUPPLY_IN_PROGRESS"), (answer.Status, CodeOf(answer)));
        Assert.Equal(Half + 1, await _first.CountAsync());
        var resumed = await _first.SupplyAsync(Rows(0, Half + 200), "late", query: "?batch=100&mode=REPLACE");
        Assert.Equal((HttpStatusCode.Conflict, "SUPPLY_OVERTAKEN"), (resumed.Status, CodeOf(resumed)));
        Assert.Equal(Half + 1, await _first.CountAsync());
    }

    [Theory]
    [InlineData("UPSERT")]
    [InlineData("REPLACE")]
    public async Task FewRecords_Should_TakeTheTurn_When_TheHoldOfAReplacementLapsed(string mode)
    {
        using var late = new FedSupply(_first, "late", "?batch=100&mode=REPLACE");
        await late.FeedAsync(Rows(0, Half), Half);
        await _first.LapseAsync();

        var (_, few) = await _second.AskAsync(Mutation, new { records = new[] { Row(Half + 7) }, mode }, Police, Scopes.Steward);
        Assert.False(few.TryGetProperty("errors", out _), few.GetRawText());
        late.Feed(Rows(Half, 200));

        Assert.Equal("SUPPLY_IN_PROGRESS", CodeOf(await late.EndAsync()));
        Assert.Equal(mode == "REPLACE" ? 1 : Half + 1, await _first.CountAsync());
        Assert.Equal([Number(Half + 7)], await _first.ValuesAsync("idNumber", $"idNumber = '{Number(Half + 7)}'"));
    }

    [Fact]
    public async Task Register_Should_BeAsAfterOneAndThenTheOther_When_FewRecordsComeBesideReplacements()
    {
        for (var i = 0; i < 12; i++)
        {
            var (person, key) = (5000 + i, $"k{i}");
            var replacing = _first.SupplyAsync(Rows(0, 20), key, query: "?batch=5&mode=REPLACE");
            await Task.Delay(i * 3);
            var (_, few) = await _second.AskAsync(Mutation, new { records = new[] { Row(person) }, mode = "UPSERT" }, Police, Scopes.Steward);
            var replaced = await replacing;

            Assert.True(CodeOf(replaced) is "none" or "SUPPLY_IN_PROGRESS", replaced.Body.ToString());
            var isThere = (await _first.ValuesAsync("_id", $"idNumber = '{Number(person)}'")).Count == 1;
            if (few.TryGetProperty("errors", out _))
            {
                Assert.Contains("SUPPLY_IN_PROGRESS", few.GetRawText(), StringComparison.Ordinal);
                Assert.False(isThere);
                continue;
            }

            var supply = long.Parse(few.GetProperty("data").GetProperty("supplyRecords").GetProperty("supply").GetProperty("id").GetString()!, null);
            await using var context = _first.Services.GetRequiredService<CatalogDatabase>().CreateContext();
            var own = await context.SupplyBatches.Where(batch => batch.Supply == supply).Select(batch => batch.Id).SingleAsync();
            var other = (await _first.SupplyRowAsync(key))?.Id;
            var batches = await context.SupplyBatches.Where(batch => batch.Supply == other).Select(batch => batch.Id).ToListAsync();
            Assert.True(batches.Count == 0 || own < batches.Min() || own > batches.Max(), $"{own} came among {string.Join(", ", batches)}.");
            Assert.Equal(batches.Count == 0 || own > batches.Max(), isThere);
        }
    }

    [Fact]
    public async Task Node_Should_KeepOthersWaitingForItsLeaseAlone_When_ItDied()
    {
        await using (var context = _first.Services.GetRequiredService<CatalogDatabase>().CreateContext(TestRows.Actor))
        {
            var dead = context.Supplies.Add(new SupplyRow
            {
                Resource = Household,
                Department = "public-security",
                System = Police,
                Key = "dead",
                Mode = SupplyMode.Upsert,
                Format = SupplyFormat.JsonLines,
                Status = SupplyStatus.Running,
                BegunAt = TimeProvider.System.GetUtcNow(),
            }).Entity;
            await context.SaveChangesAsync();
            context.SupplyTurns.Add(new SupplyTurnRow { Resource = Household, Supply = dead.Id, Holder = "dead", Until = TimeProvider.System.GetUtcNow().AddSeconds(3) });
            await context.SaveChangesAsync();
        }

        Assert.Equal("SUPPLY_IN_PROGRESS", CodeOf(await _second.SupplyAsync(Row(1), "dead")));
        Assert.Equal("SUPPLY_IN_PROGRESS", CodeOf(await _second.SupplyAsync(Row(1), "other")));
        await Task.Delay(TimeSpan.FromSeconds(3.2));
        Assert.Equal("none", CodeOf(await _second.SupplyAsync(Row(1), "other")));
        Assert.Equal("COMPLETE", Text(await _second.SupplyAsync(Row(2), "dead"), "status"));
    }

    private async Task<CatalogServer> NodeAsync()
    {
        var server = new CatalogServer { Databases = _databases, Settings = ["--Sample:Enabled=true", "--Limits:RequestsPerSecond=0", $"--Audit:Node=node-{++_nodes}"] };
        await server.InitializeAsync();
        return server;
    }
}
