using System.Diagnostics;
using System.Globalization;
using Catalog.Api.Access;
using Catalog.Api.TrustedOperations;
using Catalog.Domain.Departments;
using Catalog.Tests.Databases;
using Catalog.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Auditing;

/// <summary>A server under the limits that provocations exceed, with a system that is trusted-only.</summary>
public sealed class ProvokedServer : IAsyncLifetime
{
    public CatalogServer Server { get; } = new() { Settings = [.. Provocations.Settings, "--Audit:RetryInterval=00:10:00"] };

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        var register = Server.Services.GetRequiredService<TrustedOperationRegister>();
        Assert.True(await register.RestrictAsync(TestRows.Actor, ClientId.Parse(Provocations.TrustedOnly), true, CancellationToken.None));
        await Server.Services.GetRequiredService<AccessBookKeeper>().RefreshAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Server.DisposeAsync();

    /// <summary>Sends a provocation with a trace of its own.</summary>
    internal async Task<(string Trace, int Status, string Body)> SendAsync(Provocation provocation)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var http = new HttpClient { BaseAddress = Server.Address };
        using var request = provocation.Request(Server);
        request.Headers.Add("traceparent", string.Create(CultureInfo.InvariantCulture, $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"));
        using var response = await http.SendAsync(request);
        return (trace, (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
