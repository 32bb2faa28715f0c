using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Storage;

namespace Catalog.Api.Auditing;

/// <summary>Registers the audit.</summary>
public static class AuditRegistration
{
    /// <param name="serves">False for a command: it writes a chain of its own, since it may run beside a server.</param>
    public static IServiceCollection AddAudit(this IServiceCollection services, bool serves)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(AuditSettings.Section).Get<AuditSettings>() ?? new AuditSettings());
        services.AddSingleton(provider => new AuditLog(
            provider.GetRequiredService<AuditSettings>(),
            Path.GetFullPath(provider.GetRequiredService<AuditSettings>().Path, provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            serves ? provider.GetRequiredService<AuditSettings>().NodeName : provider.GetRequiredService<AuditSettings>().CommandsName,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AuditLog>>()));
        services.AddSingleton<PseudonymKeeper>();
        services.AddSingleton<TrailEntries>();
        services.AddSingleton<IChangeTrail, GovernanceTrail>();
        services.AddSingleton<RefusedRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusedRequests>());
        return services;
    }
}
