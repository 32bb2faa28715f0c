using System.Globalization;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>A database whose records were written by a program that took no supplies.</summary>
public sealed class EarlierDatabaseTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-earlier-");
    private ServerDatabases _databases = null!;
    private int _nodes;

    public async Task InitializeAsync() => _databases = await ServerDatabases.CreateAsync(_folder.FullName);

    public async Task DisposeAsync()
    {
        await _databases.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Records_Should_GetTheirKeysAndBeReplacedByThem_When_TheirTablesHadNoneOfTheColumns()
    {
        var keys = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        await using (var before = await StartAsync())
        {
            foreach (var resource in before.Server.Services.GetRequiredService<CatalogueKeeper>().Current.Resources)
            {
                keys.Add(RecordNames.Table(resource), await before.Server.ValuesAsync("hex(_key)", table: RecordNames.Table(resource)));
            }
        }

        Assert.Contains(keys, pair => pair.Value.Count > 0);
        foreach (var table in keys.Keys)
        {
            Forget(table);
        }

        await using var after = await StartAsync();
        foreach (var (table, values) in keys)
        {
            Assert.Equal(values, await after.Server.ValuesAsync("hex(_key)", table: table));
        }

        var row = $$"""{"name":"改名","idNumber":"{{CatalogServer.IdNumber}}","sex":"FEMALE"}""";
        var answer = await after.Server.SupplyAsync(row, query: "?validFrom=2026-01-31");
        Assert.Equal("none", CodeOf(answer));
        Assert.Equal(["改名"], await after.Server.ValuesAsync("name", $"idNumber = '{CatalogServer.IdNumber}'"));
        Assert.Equal(["2026-01-31"], await after.Server.ValuesAsync("_validFrom", "_batch IS NOT NULL"));
        var all = (await after.Server.ValuesAsync("_id")).Count;
        var replaced = await after.Server.SupplyAsync(row, "b", query: "?mode=REPLACE");
        Assert.Equal(all - 1, Count(replaced, "replaced"));
    }

    private void Forget(string table)
    {
        using var connection = _databases.OpenCatalog();
        using var command = connection.CreateCommand();
        string Quoted(string name) => _databases.Quote(name);
        // On one database an index goes with its only column, on the other it keeps it from going.
        var columns = string.Concat(new[] { RecordNames.Key, RecordNames.Batch, RecordNames.ValidFrom }.Select(column => string.Create(CultureInfo.InvariantCulture, $"ALTER TABLE {Quoted(table)} DROP COLUMN {Quoted(column)};")));
        command.CommandText = (ServerDatabases.Current == TestProvider.Sqlite ? $"DROP INDEX {Quoted($"IX_{table}{RecordNames.Key}")};" : string.Empty) + columns;
        command.ExecuteNonQuery();
    }

    private async Task<Started> StartAsync()
    {
        var server = new CatalogServer { Databases = _databases, Settings = ["--Sample:Enabled=true", "--Limits:RequestsPerSecond=0", $"--Audit:Node=node-{++_nodes}"] };
        await server.InitializeAsync();
        return new Started(server);
    }

    private sealed record Started(CatalogServer Server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }
}
