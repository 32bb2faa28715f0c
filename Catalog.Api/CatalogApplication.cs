using Catalog.Api.Access;
using Catalog.Api.Authentication;
using Catalog.Api.Http;
using Catalog.Api.Ide;
using Catalog.Api.Resources;
using Catalog.Api.Storage;

namespace Catalog.Api;

/// <summary>The server, put together from its stages in the order in which a request walks through them.</summary>
public static class CatalogApplication
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The server's own lines name addresses with their queries, in which persons' numbers can stand.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        builder.Services.AddCatalogStorage();
        builder.Services.AddCatalogue();
        builder.Services.AddTokenGate();
        builder.Services.AddAccessBook();
        builder.Services.AddGraphQLOverHttp();

        var app = builder.Build();
        app.MapHealth();
        app.MapIde();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Prepares the database and the catalogue, and runs until the process is asked to stop.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Build(args);
        if (!await StartUp.PrepareAsync(app.Services, CancellationToken.None))
        {
            return 1;
        }

        await app.RunAsync();
        return 0;
    }
}
