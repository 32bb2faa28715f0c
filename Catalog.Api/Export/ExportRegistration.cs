namespace Catalog.Api.Export;

/// <summary>Registers and maps exports.</summary>
internal static class ExportRegistration
{
    public const string Address = "/export";

    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(ExportSettings.Section).Get<ExportSettings>() ?? new ExportSettings());
        services.AddSingleton<ExportPlaces>();
        services.AddSingleton<ExportRegister>();
        services.AddSingleton<ExportPlanner>();
        services.AddSingleton<ExportSender>();
        services.AddSingleton<ExportEndpoint>();
        services.AddSingleton<ManifestEndpoint>();
        return services;
    }

    public static void MapExports(this WebApplication application)
    {
        application.MapPost(Address, application.Services.GetRequiredService<ExportEndpoint>().HandleAsync);
        application.MapGet($"{Address}/{{id}}", application.Services.GetRequiredService<ManifestEndpoint>().HandleAsync);
    }
}
