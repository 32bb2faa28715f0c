using Catalog.Api.Resources;
using Catalog.Api.Storage;

namespace Catalog.Tests.Resources;

/// <summary>What becomes of definition files at start: published, left alone, or refused while the old version stays.</summary>
public sealed class CataloguePublicationTests : IAsyncLifetime
{
    private const string Item = """ "姓名" name: String @item(code: "3001001/000001-01", type: C, length: 50, sharing: UNCONDITIONAL) """;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-").FullName;
    private readonly CatalogDatabase _database;
    private readonly RecordStore _records;

    public CataloguePublicationTests()
    {
        _database = CatalogDatabase.Create(new DatabaseSettings("Sqlite", $"Data Source={_folder}/catalog.db", _folder), TimeProvider.System);
        _records = _database.CreateRecordStore();
    }

    public async Task InitializeAsync() => Assert.Null((await _database.MigrateAsync(CancellationToken.None)).Problem);

    public async Task DisposeAsync()
    {
        await _records.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task Publication_Should_MakeVersions_When_FilesSaySomethingNew()
    {
        var first = await PublishAsync(Item);
        var same = await PublishAsync(Item);
        var second = await PublishAsync(Item + """ "年龄" age: Int @item(code: "3001001/000001-02", type: I, sharing: UNCONDITIONAL)""");

        Assert.Equal((1, 1, 2), (first.InForce!.Number, same.InForce!.Number, second.InForce!.Number));
        await using var writer = await _records.OpenWriterAsync(CancellationToken.None);
        await writer.WriteAsync(second.InForce.Resources[0], null, ["张", 7], CancellationToken.None);
        await writer.CommitAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Publication_Should_KeepTheOldVersion_When_FilesAreFaulty()
    {
        await PublishAsync(Item);
        var outcome = await PublishAsync("name: Nothing");

        Assert.Equal(1, outcome.InForce!.Number);
        Assert.NotEmpty(outcome.Problems);
        Assert.All(outcome.Problems, problem => Assert.Equal("register.graphql", problem.File));
    }

    [Fact]
    public async Task Publication_Should_LeaveNothingInForce_When_TheFirstFilesAreFaulty()
    {
        var outcome = await PublishAsync("name: Nothing");

        Assert.Null(outcome.InForce);
    }

    [Fact]
    public async Task Publication_Should_BeRefused_When_AnItemWouldVanishOrChangeItsType()
    {
        await PublishAsync(Item);
        var vanished = await PublishAsync(Item.Replace("name:", "fullName:", StringComparison.Ordinal));
        var changed = await PublishAsync("""
            "姓名" name: Int @item(code: "3001001/000001-01", type: I, sharing: UNCONDITIONAL)
            """);

        Assert.Equal(DefinitionCodes.Incompatible, Assert.Single(vanished.Problems).Code);
        Assert.Equal(DefinitionCodes.Incompatible, Assert.Single(changed.Problems).Code);
        Assert.Equal(1, changed.InForce!.Number);
    }

    [Fact]
    public async Task Publication_Should_BeRefused_When_TheFolderCannotBeRead()
    {
        var outcome = await new CataloguePublication(_database, _records, TimeProvider.System)
            .PublishAsync(Path.Combine(_folder, "nowhere"), CancellationToken.None);

        Assert.Equal(DefinitionCodes.Unreadable, Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public async Task Publication_Should_HappenOnce_When_NodesStartTogether()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "register.graphql"), Register(Item));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            new CataloguePublication(_database, _records, TimeProvider.System).PublishAsync(_folder, CancellationToken.None))));

        Assert.All(outcomes, outcome => Assert.Equal(1, outcome.InForce!.Number));
    }

    private static string Register(string items) => $$""""
        """
        登记信息

        摘要。
        """
        type Register @resource(code: "3001001/000001", provider: "公安部门", subject: GEOGRAPHIC_FEATURE, article: "1", updateCycle: DAILY, published: "2019-07-11") {
          {{items}}
        }
        """";

    private async Task<PublicationOutcome> PublishAsync(string items)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "register.graphql"), Register(items));
        return await new CataloguePublication(_database, _records, TimeProvider.System).PublishAsync(_folder, CancellationToken.None);
    }
}
