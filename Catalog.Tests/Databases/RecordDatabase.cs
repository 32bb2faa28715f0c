using Catalog.Api.Storage;

namespace Catalog.Tests.Databases;

/// <summary>A database with the tables of a register, for all tests of a class.</summary>
public abstract class RecordDatabase(ITestDatabase testDatabase) : IAsyncLifetime
{
    public ITestDatabase TestDatabase => testDatabase;

    public CatalogDatabase Catalog { get; private set; } = null!;

    public RecordStore Records { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await testDatabase.StartAsync();
        Catalog = testDatabase.Open();
        Assert.Null((await Catalog.MigrateAsync(CancellationToken.None)).Problem);
        Records = Catalog.CreateRecordStore();
        await using var context = Catalog.CreateContext(TestRows.Actor);
        await Records.MigrateAsync(context, from: null, RecordRegister.Version, CancellationToken.None);
        await Records.IndexAsync(context, RecordRegister.Version, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await Records.DisposeAsync();
        await testDatabase.DisposeAsync();
    }
}
