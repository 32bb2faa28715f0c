namespace Catalog.Api.Limits;

/// <summary>Registers the limit of verifications.</summary>
public static class GuessRegistration
{
    public static IServiceCollection AddGuessLimit(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(GuessSettings.Section).Get<GuessSettings>() ?? new GuessSettings());
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<GuessSettings>();
            return new GuessLimit(settings.Tries, settings.Window, settings.MaxSubjects, provider.GetRequiredService<TimeProvider>());
        });
        return services;
    }
}
