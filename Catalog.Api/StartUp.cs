using Catalog.Api.Authentication;
using Catalog.Api.Resources;
using Catalog.Api.Storage;

namespace Catalog.Api;

/// <summary>What is done before the first request is taken. Each refusal to start is a message with a code.</summary>
internal static class StartUp
{
    /// <returns>Whether the server can run.</returns>
    public static async Task<bool> PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var problems = services.GetRequiredService<AuthenticationSettings>().Problems().ToList();
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync($"Catalog does not start. {problem}");
        }

        return problems.Count == 0
            && await MigrateAsync(services, cancellation)
            && await PublishAsync(services, cancellation);
    }

    /// <summary>Brings the database to what this program knows.</summary>
    public static async Task<bool> MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var outcome = await services.GetRequiredService<CatalogDatabase>().MigrateAsync(cancellation);
        if (outcome.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync($"Catalog does not start. {problem.Code}: {problem.Message}");
        }

        return outcome.Problem is null;
    }

    /// <summary>Publishes the definition files and serves the version in force.</summary>
    public static async Task<bool> PublishAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var folder = services.GetRequiredService<IConfiguration>()["Catalogue:Definitions"] ?? DefinitionFolder.Default;
        var outcome = await services.GetRequiredService<CatalogueKeeper>()
            .StartAsync(folder, services.GetRequiredService<TimeProvider>(), cancellation);
        foreach (var problem in outcome.Problems)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        if (outcome.InForce is null)
        {
            await Console.Error.WriteLineAsync("Catalog does not start. The definition files are refused, and no earlier version of the catalogue is in force.");
        }
        else if (outcome.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync($"The definition files are refused. Version {outcome.InForce.Number} of the catalogue stays in force.");
        }

        return outcome.InForce is not null;
    }
}
