using Catalog.Api.Access;
using Catalog.Api.Resources;
using Catalog.Api.Storage;
using Catalog.Tests.Databases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalog.Tests.Access;

public sealed class AccessBookRegistrationTests : DatabaseTests
{
    protected override SqliteTestDatabase TestDatabase { get; } = new();

    [Fact]
    public async Task Keeper_Should_StartAndStopWithTheHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = TestDatabase.ContentRoot });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Catalog"] = "Data Source=catalog.db",
            ["Access:OutageLimit"] = "00:00:10",
        });
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ICatalogueSource, TestCatalogue>().AddSingleton<IChangeTrail, ChangeList>().AddCatalogStorage().AddAccessBook();
        using var host = builder.Build();
        Assert.Null((await host.Services.GetRequiredService<CatalogDatabase>().MigrateAsync(CancellationToken.None)).Problem);

        await host.StartAsync();
        var keeper = host.Services.GetRequiredService<AccessBookKeeper>();

        Assert.Equal(2, keeper.Current.Book.Items.Count);
        Assert.Equal(
            new AccessBookSettings { OutageLimit = TimeSpan.FromSeconds(10) },
            host.Services.GetRequiredService<AccessBookSettings>());
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
