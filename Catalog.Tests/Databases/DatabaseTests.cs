using Catalog.Api.Storage;

namespace Catalog.Tests.Databases;

/// <summary>
/// Tests that have a database of their own. The suites of what every database must do derive from it, and one class for each kind
/// of database from each of them.
/// </summary>
public abstract class DatabaseTests : IAsyncLifetime
{
    protected abstract ITestDatabase TestDatabase { get; }

    public virtual Task InitializeAsync() => TestDatabase.StartAsync();

    public virtual async Task DisposeAsync() => await TestDatabase.DisposeAsync();

    protected async Task<CatalogDatabase> OpenMigratedAsync()
    {
        var database = TestDatabase.Open();
        Assert.Null((await database.MigrateAsync(CancellationToken.None)).Problem);
        return database;
    }
}
