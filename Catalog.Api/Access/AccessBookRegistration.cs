using Catalog.Api.Authentication;

namespace Catalog.Api.Access;

/// <summary>Registers the keeper of the access book; an <see cref="Resources.ICatalogueSource"/> and the storage are registered elsewhere.</summary>
public static class AccessBookRegistration
{
    public static IServiceCollection AddAccessBook(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            provider.GetRequiredService<IConfiguration>().GetSection("Access").Get<AccessBookSettings>() ?? new AccessBookSettings());
        services.AddSingleton<AccessBookReader>();
        services.AddSingleton<AccessBookKeeper>();
        services.AddSingleton<IRegisteredSystems, RegisteredSystems>();
        services.AddHostedService(provider => provider.GetRequiredService<AccessBookKeeper>());
        return services;
    }
}
