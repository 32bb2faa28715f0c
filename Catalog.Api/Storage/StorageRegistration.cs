
namespace Catalog.Api.Storage;

/// <summary>Registers the database that the configuration names, with the records and secrets in it.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddCatalogStorage(this IServiceCollection services)
    {
        services.AddSingleton(provider => CatalogDatabase.Create(
            DatabaseSettings.Read(
                provider.GetRequiredService<IConfiguration>(),
                provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IChangeTrail>()));
        services.AddSingleton(provider => provider.GetRequiredService<CatalogDatabase>().CreateRecordStore());
        services.AddSingleton<SecretStore>();
        return services;
    }
}
