using Catalog.Tests.Journeys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Limits;

/// <summary>A server of one test alone, whose settings it may change.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private OwnServer(CatalogServer server) => Server = server;

    public CatalogServer Server { get; }

    public static async Task<OwnServer> StartAsync(params string[] settings)
    {
        var server = new CatalogServer { Settings = settings };
        await server.InitializeAsync();
        return new OwnServer(server);
    }

    /// <summary>Changes a setting while the server runs.</summary>
    public void Set(string key, string value)
    {
        var configuration = (IConfigurationRoot)Server.Services.GetRequiredService<IConfiguration>();
        configuration[key] = value;
        configuration.Reload();
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
