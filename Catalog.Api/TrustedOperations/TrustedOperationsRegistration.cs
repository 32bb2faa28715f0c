namespace Catalog.Api.TrustedOperations;

/// <summary>Registers the register of trusted operations and the reading of their documents.</summary>
public static class TrustedOperationsRegistration
{
    public static IServiceCollection AddTrustedOperations(this IServiceCollection services)
    {
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<TrustedOperationRegister>();
        return services;
    }
}
