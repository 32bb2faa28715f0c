namespace Catalog.Api.Sharing;

/// <summary>Registers what changes of legal bases wait for.</summary>
internal static class SharingRegistration
{
    public static IServiceCollection AddLegalBases(this IServiceCollection services)
    {
        services.AddSingleton<LegalBasisDays>();
        return services.AddHostedService(provider => provider.GetRequiredService<LegalBasisDays>());
    }
}
