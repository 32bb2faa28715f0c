using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalog.Api.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Authentication;

public sealed class TokenGateRegistrationTests
{
    [Fact]
    public async Task Host_Should_NotStart_When_NoIssuerIsConfigured()
    {
        await using var host = NewHost(new());

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.StartsWith("No token issuer is configured", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_Should_LeaveTokensToTheGate_When_ItAddsItsOwnMiddleware()
    {
        var key = TestKey.Ec();
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, key.PublicPem);
        await using var host = NewHost(new()
        {
            ["Authentication:Issuer"] = TestToken.Issuer,
            ["Authentication:SigningKeysPath"] = path,
        });
        host.Run(async context =>
        {
            var before = context.User.Identity?.IsAuthenticated;
            var outcome = await context.RequestServices.GetRequiredService<TokenGate>().AuthenticateAsync(context);
            await context.Response.WriteAsync($"{before} {outcome.GetType().Name} {(outcome as TokenRefused)?.Refusal.Code}");
        });
        await host.StartAsync();
        File.Delete(path);
        var token = new TestToken(TimeProvider.System.GetUtcNow()).SignedBy(key);

        Assert.EndsWith("False Anonymous ", await SendAsync(host), StringComparison.Ordinal);
        Assert.EndsWith("False Authenticated ", await SendAsync(host, token), StringComparison.Ordinal);
        Assert.EndsWith("False TokenRefused TOKEN_INVALID", await SendAsync(host, token, token), StringComparison.Ordinal);
        Assert.Null(host.Services.GetService<IDataProtectionProvider>());
    }

    private static WebApplication NewHost(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IRegisteredSystems>(new TestRegister());
        builder.Services.AddTokenGate();
        return builder.Build();
    }

    // By hand: HttpClient sends no header twice.
    private static async Task<string> SendAsync(WebApplication host, params string[] tokens)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPEndPoint.Parse(new Uri(host.Urls.First()).Authority));
        await using var stream = connection.GetStream();
        var headers = string.Concat(tokens.Select(token => $"Authorization: Bearer {token}\r\n"));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.0\r\nHost: localhost\r\n{headers}\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
