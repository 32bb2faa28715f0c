namespace Catalog.Api.Limits;

/// <summary>Registers the limits of requests.</summary>
public static class LimitsRegistration
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitSettings>().BindConfiguration(LimitSettings.Section);
        return services;
    }
}
