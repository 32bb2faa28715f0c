using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Resources;

public sealed class CataloguePublicationTests : DatabaseTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-definitions-");
    private CatalogDatabase _database = null!;

    protected override ITestDatabase TestDatabase { get; } = new SqliteTestDatabase();

    public override async Task InitializeAsync() => _database = await OpenMigratedAsync();

    [Fact]
    public async Task Publication_Should_PutTheFirstVersionInForce_When_ThereIsNone()
    {
        var outcome = await PublishAsync(Definitions.Register);

        Assert.Empty(outcome.Problems);
        Assert.Equal(1, outcome.InForce!.Number);
        Assert.Equal([1], await NumbersAsync());
    }

    [Fact]
    public async Task Publication_Should_PublishNothing_When_TheFilesSayNothingNew()
    {
        await PublishAsync(Definitions.Register);

        var outcome = await PublishAsync(Definitions.Register);

        Assert.Equal(1, outcome.InForce!.Number);
        Assert.Equal([1], await NumbersAsync());
    }

    [Fact]
    public async Task Publication_Should_PutTheNextVersionInForce_When_AResourceIsNew()
    {
        await PublishAsync(Definitions.Register);

        var outcome = await PublishAsync(Definitions.Register + "\n" + Definitions.Other("Other"));

        Assert.Equal(2, outcome.InForce!.Number);
        Assert.Equal(2, outcome.InForce.Resources.Count);
        Assert.Equal([1, 2], await NumbersAsync());
    }

    [Fact]
    public async Task Publication_Should_LeaveTheVersionInForce_When_TheFilesAreFaulty()
    {
        await PublishAsync(Definitions.Register);

        var outcome = await PublishAsync("type");

        Assert.Equal(1, outcome.InForce!.Number);
        Assert.Equal(DefinitionCodes.Syntax, Assert.Single(outcome.Problems).Code);
        Assert.Equal([1], await NumbersAsync());
    }

    [Fact]
    public async Task Publication_Should_LeaveTheVersionInForce_When_TheFilesAreIncompatible()
    {
        await PublishAsync(Definitions.Register);

        var outcome = await PublishAsync(Definitions.Other("Other"));

        Assert.Equal(1, outcome.InForce!.Number);
        Assert.Equal(DefinitionCodes.Incompatible, Assert.Single(outcome.Problems).Code);
        Assert.Equal([1], await NumbersAsync());
    }

    [Fact]
    public async Task Publication_Should_LeaveTheVersionInForce_When_TheFolderCannotBeRead()
    {
        await PublishAsync(Definitions.Register);
        _folder.Delete(recursive: true);

        var outcome = await PublishAsync();

        Assert.Equal(1, outcome.InForce!.Number);
        Assert.Equal(DefinitionCodes.Unreadable, Assert.Single(outcome.Problems).Code);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }

    private async Task<PublicationOutcome> PublishAsync(string definitions)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "definitions.graphql"), definitions);
        return await PublishAsync();
    }

    private async Task<PublicationOutcome> PublishAsync()
    {
        await using var records = _database.CreateRecordStore();
        return await new CataloguePublication(_database, records, TimeProvider.System, TestRows.Actor).PublishAsync(_folder.FullName, CancellationToken.None);
    }

    private async Task<List<int>> NumbersAsync()
    {
        await using var context = _database.CreateContext();
        return await context.CatalogueVersions.OrderBy(version => version.Number).Select(version => version.Number).ToListAsync();
    }
}
