using Catalog.Api.Drafts;

namespace Catalog.Api.Resources;

/// <summary>Registers the catalogue.</summary>
public static class CatalogueRegistration
{
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton<CatalogueKeeper>();
        services.AddSingleton<ICatalogueSource>(provider => provider.GetRequiredService<CatalogueKeeper>());
        services.AddSingleton<CatalogueArchive>();
        services.AddSingleton<VersionWriter>();
        services.AddSingleton<DraftReader>();
        return services;
    }
}
