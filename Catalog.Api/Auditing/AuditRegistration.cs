using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Subjects;
using Catalog.Api.Storage;
using Catalog.Api.Storage.Audit;

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
            AuditPath(provider),
            serves ? provider.GetRequiredService<AuditSettings>().NodeName : provider.GetRequiredService<AuditSettings>().CommandsName,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<AuditLog>>(),
            provider.GetRequiredService<IChainWitness>()));
        services.AddSingleton<PseudonymKeeper>();
        services.AddSingleton<TrailEntries>();
        services.AddSingleton<IChangeTrail, GovernanceTrail>();
        services.AddSingleton<RefusedRequests>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusedRequests>());
        return services.AddAuditIndex();
    }

    private static IServiceCollection AddAuditIndex(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection(AuditIndexSettings.Section).Get<AuditIndexSettings>() ?? new AuditIndexSettings());
        services.AddSingleton(provider => AuditDatabase.Create(
            DatabaseSettings.ReadAudit(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>().ContentRootPath),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new SegmentSource(
            AuditPath(provider),
            Path.GetFullPath(provider.GetRequiredService<AuditSettings>().ArchivePath ?? "archive", AuditPath(provider))));
        services.AddSingleton<IChainWitness, IndexWitness>();
        services.AddSingleton<AuditIndex, DatabaseAuditIndex>();
        services.AddHostedService<AuditIndexer>();
        return services;
    }

    private static string AuditPath(IServiceProvider provider) =>
        Path.GetFullPath(provider.GetRequiredService<AuditSettings>().Path, provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
}
