using Catalog.Tests.Journeys;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Catalog.Tests.Ide;

public sealed class IdeEndpointsTests(CatalogServer server) : IClassFixture<CatalogServer>, IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("/graphql/ide", "/graphql/ide/")]
    [InlineData("/graphql/ide?x=1", "/graphql/ide/?x=1")]
    public async Task Ide_Should_RedirectToItsFolder_When_TheSlashIsMissing(string address, string expected)
    {
        using var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("service-worker.js", "text/javascript; charset=utf-8")]
    [InlineData("manifest.webmanifest", "application/manifest+json")]
    [InlineData("favicon.svg", "image/svg+xml")]
    [InlineData("LICENSE", "text/plain; charset=utf-8")]
    [InlineData("MODIFIED.txt", "text/plain; charset=utf-8")]
    [InlineData("bcp-config.json", "application/json; charset=utf-8")]
    public async Task File_Should_BeServedByItsTypeAndRevalidated_When_ItsNameHasNoDigest(string file, string type)
    {
        using var response = await client.GetAsync($"/graphql/ide/{file}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("br", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("zstd", null)]
    public async Task Script_Should_BeCompressedAndKeptForGood_When_TheBrowserTakesAnEncoding(string accepted, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, await ScriptAddress());
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Should_NotBeSentAgain_When_ItsTagIsKnown()
    {
        using var first = await client.GetAsync("/graphql/ide/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/ide/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/graphql/ide")]
    [InlineData("/graphql/ide/")]
    [InlineData("/graphql/ide/bcp-config.json")]
    [InlineData("/graphql/ide/service-worker.js")]
    [InlineData("/graphql/ide/no-such-file.js")]
    public async Task Answer_Should_ConfineTheBrowserToThisServer_When_AnythingIsAsked(string address)
    {
        using var response = await client.GetAsync(address);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'; script-src 'self' 'unsafe-eval';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Settings_Should_NameThisServerAndNoOther_When_TheIdeReadsThem()
    {
        var settings = JsonDocument.Parse(await client.GetStringAsync("/graphql/ide/bcp-config.json")).RootElement;

        Assert.Equal("Catalog", settings.GetProperty("title").GetString());
        Assert.Equal("/graphql", settings.GetProperty("endpoint").GetString());
        Assert.True(settings.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(settings.GetProperty("disableTelemetry").GetBoolean());
    }

    [Fact]
    public async Task Ide_Should_RefuseToBeWrittenTo_When_Posted()
    {
        using var response = await client.PostAsync("/graphql/ide/", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/graphql/ide/no-such-file.js")]
    [InlineData("/graphql/ide/static/")]
    [InlineData("/graphql/ide/../Catalog.Api.dll")]
    [InlineData("/graphql/ide/%2e%2e/Catalog.Api.dll")]
    [InlineData("/graphql/ide/..%2fCatalog.Api.dll")]
    [InlineData("/graphql/ide/..%5cCatalog.Api.dll")]
    [InlineData("/graphql/ide/static/../../Catalog.Api.dll")]
    [InlineData("/graphql/ide//etc/passwd")]
    public async Task Path_Should_NotBeFound_When_ItIsNoFileOfTheIde(string path)
    {
        // Over a bare socket: a client would tidy the path before it sent it.
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);

        Assert.Equal("HTTP/1.1 404 Not Found", await reader.ReadLineAsync());
    }

    private async Task<string> ScriptAddress()
    {
        var page = await client.GetStringAsync("/graphql/ide/");
        var start = page.IndexOf("static/js/main.", StringComparison.Ordinal);
        return $"/graphql/ide/{page[start..page.IndexOf('"', start)]}";
    }
}
