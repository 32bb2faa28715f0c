using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Authentication;

/// <summary>An OpenID Connect authority on the loopback interface: discovery and key set.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    private readonly WebApplication server;
    private int fetches;

    private TestAuthority(WebApplication server) => this.server = server;

    public string Address { get; private set; } = "";

    public TestKey[] Keys { get; set; } = [];

    public string? Issuer { get; set; }

    public bool IsDown { get; set; }

    /// <summary>How often the key set was fetched.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    public static async Task<TestAuthority> StartAsync(params TestKey[] keys)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        var authority = new TestAuthority(builder.Build()) { Keys = keys };
        authority.server.Run(authority.AnswerAsync);
        await authority.server.StartAsync();
        authority.Address = authority.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return authority;
    }

    public TestGate NewGate() => new(Environments.Development, new Dictionary<string, string?>
    {
        ["Authentication:Authority"] = Address,
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (context.Request.Path == "/.well-known/openid-configuration")
        {
            await context.Response.WriteAsJsonAsync(new { issuer = Issuer ?? Address, jwks_uri = Address + "/keys" });
        }
        else
        {
            Interlocked.Increment(ref fetches);
            await context.Response.WriteAsJsonAsync(new { keys = Keys.Select(key => key.Jwk) });
        }
    }
}
