using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Export;
using Catalog.Api.Http;
using Catalog.Api.Ide;
using Catalog.Api.Limits;
using Catalog.Api.Map;
using Catalog.Api.Mutations;
using Catalog.Api.Notifications;
using Catalog.Api.Notifications.Streams;
using Catalog.Api.Resources;
using Catalog.Api.Samples;
using Catalog.Api.Sharing;
using Catalog.Api.Storage;
using Catalog.Api.Supply;
using Catalog.Api.TrustedOperations;
using Microsoft.AspNetCore.Connections;

namespace Catalog.Api;

/// <summary>The server, put together from its stages in the order in which a request walks through them.</summary>
public static class CatalogApplication
{
    /// <param name="serves">False for a command, which may run beside a server.</param>
    /// <param name="time">The clock; that of the machine unless given.</param>
    public static WebApplication Build(string[] args, bool serves = true, TimeProvider? time = null)
    {
        // A watcher would be told of every write to the segments and databases that lie in the program's folder, many times for each
        // request: the file of settings is looked at now and then instead.
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = DefaultEnvironment() });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The server's own lines name addresses with their queries, in which persons' numbers can stand.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None);

        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddCatalogStorage();
        builder.Services.AddCatalogue();
        builder.Services.AddTokenGate();
        builder.Services.AddAccessBook();
        builder.Services.AddAudit(serves);
        builder.Services.AddGuessLimit();
        builder.Services.AddTrustedOperations();
        builder.Services.AddMutations();
        builder.Services.AddNotifications();
        builder.Services.AddLegalBases();
        builder.Services.AddLimits();
        builder.Services.AddSupplies();
        builder.Services.AddGraphQLOverHttp();
        builder.Services.AddExports();
        builder.Services.AddSingleton<SampleData>();

        var app = builder.Build();
        app.MapHealth();
        app.MapIde();
        app.MapMapPage();
        app.MapGraphQL();
        app.MapNotifications();
        app.MapExports();
        app.MapSupplies();
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

        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync("Catalog does not start. Another program listens on its address; name another with --urls.");
            return 1;
        }
    }

    /// <summary>
    /// A Debug build is a developer's and is in Development unless told otherwise. A launch profile would say so too, but the
    /// SDK announces profiles on standard output, where the token command writes its token.
    /// </summary>
    private static string? DefaultEnvironment()
    {
#if DEBUG
        var isTold = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        return string.IsNullOrEmpty(isTold) ? Environments.Development : null;
#else
        return null;
#endif
    }
}
