namespace Catalog.Api.Supply;

/// <summary>Registers what takes records from departments.</summary>
internal static class SupplyRegistration
{
    public static IServiceCollection AddSupplies(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(SupplySettings.Section).Get<SupplySettings>() ?? new SupplySettings());
        services.AddSingleton<SupplyTrail>();
        services.AddSingleton<SupplyLedger>();
        services.AddSingleton<SupplyRun>();
        services.AddSingleton<SupplyLayouts>();
        services.AddSingleton<SupplyEndpoint>();
        services.AddSingleton<SupplyReport>();
        services.AddSingleton<SuppliesEndpoint>();
        services.AddSingleton<SupplyFreshness>();
        return services;
    }
}
