using Catalog.Api.Storage;
using Catalog.Tests.NonInterference.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.NonInterference.Plants;

/// <summary>A pair of servers in which leaks can be planted.</summary>
public sealed class PlantedTwins : IAsyncLifetime
{
    internal Bed Bed { get; } = new();

    internal Twins Twins { get; private set; } = null!;

    public async Task InitializeAsync() => Twins = await Twins.StartAsync(
        databases => new PlantedHandler(Bed, databases),
        services => services.AddSingleton<RecordStore>(provider =>
            new PlantedStore(provider.GetRequiredService<CatalogDatabase>().CreateRecordStore(), Bed)));

    public async Task DisposeAsync() => await Twins.DisposeAsync();
}
