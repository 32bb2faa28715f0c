using System.Net;
using Catalog.Api.Map;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Map;

public sealed class MapNotInstalledTests
{
    [Fact]
    public async Task Map_Should_SayHowToGetIt_When_TheBuildDidNotInstallIt()
    {
        var empty = Directory.CreateTempSubdirectory("catalog-map-");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        await using var application = builder.Build();
        application.MapMapPage(empty.FullName);
        await application.StartAsync();
        using var client = application.GetTestClient();

        using var response = await client.GetAsync("/map/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("MAP_NOT_INSTALLED", page, StringComparison.Ordinal);
        Assert.Contains("Node.js", page, StringComparison.Ordinal);
        empty.Delete();
    }
}
