using Microsoft.Extensions.Options;

namespace Catalog.Api.Limits;

/// <summary>Registers the limits of requests.</summary>
public static class LimitsRegistration
{
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitSettings>().BindConfiguration(LimitSettings.Section);
        // Shares are of the start: what was counted belongs to them.
        services.AddSingleton(provider => new Turns(provider.GetRequiredService<IOptionsMonitor<LimitSettings>>().CurrentValue));
        return services;
    }
}
