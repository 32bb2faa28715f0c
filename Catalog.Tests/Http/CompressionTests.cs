using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Http;

public sealed class CompressionTests(CatalogServer server) : IClassFixture<CatalogServer>
{
    private const string Large = """{"query":"{ catalogue { informationItems { code name coordinate } } }"}""";

    private const string Small = """{"query":"{ __typename }"}""";

    private const int MaxRequestBytes = 1024 * 1024;

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=0.5, br;q=0", "gzip")]
    public async Task Answer_Should_BeCompressed_When_LargeAndAccepted(string accepted, string encoding)
    {
        using var plain = await PostAsync(Encoding.UTF8.GetBytes(Large), null, null);
        using var compressed = await PostAsync(Encoding.UTF8.GetBytes(Large), null, accepted);

        var expected = await plain.Content.ReadAsByteArrayAsync();
        var bytes = await compressed.Content.ReadAsByteArrayAsync();
        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(Decompress(bytes, encoding)));
        Assert.InRange(bytes.Length, 1, expected.Length / 4);
        Assert.True(compressed.Content.Headers.ContentLength is null || compressed.Content.Headers.ContentLength == bytes.Length);
        Assert.Equal(["Accept", "Accept-Encoding"], compressed.Headers.Vary);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(expected.Length, plain.Content.Headers.ContentLength);
        Assert.Equal(["Accept", "Accept-Encoding"], plain.Headers.Vary);
    }

    [Theory]
    [InlineData(Small, "gzip, br")]
    [InlineData(Large, "identity")]
    [InlineData(Large, "gzip;q=0")]
    [InlineData(Large, "unheard-of")]
    public async Task Answer_Should_BeAsItIs_When_SmallOrNotAccepted(string body, string accepted)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(body), null, accepted);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(response.Content.Headers.ContentLength, (await response.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task SchemaText_Should_BeCompressed_When_Accepted()
    {
        using var http = Client("br");
        using var response = await http.GetAsync("/graphql?sdl");
        using var plain = server.Client();

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal(
            await plain.GetStringAsync("/graphql?sdl"),
            Encoding.UTF8.GetString(Decompress(await response.Content.ReadAsByteArrayAsync(), "br")));
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.True(response.Headers.ETag!.IsWeak);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task Request_Should_BeAnswered_When_ItsBodyIsCompressed(string encoding)
    {
        using var response = await PostAsync(Compress(Encoding.UTF8.GetBytes(Small), encoding), encoding, null);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Request_Should_BeRefused_When_ItsBodyIsTooLargeDecompressed(string encoding)
    {
        var bomb = Compress(new byte[200 * MaxRequestBytes], encoding);
        Assert.InRange(bomb.Length, 1, MaxRequestBytes);

        using var response = await PostAsync(bomb, encoding, null);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Contains("BODY_TOO_LARGE", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Request_Should_BeAnswered_When_ItsBodyIsJustWithinTheLimit(string encoding)
    {
        var body = Encoding.UTF8.GetBytes(Small.PadRight(MaxRequestBytes));

        using var within = await PostAsync(Compress(body, encoding), encoding, null);
        using var over = await PostAsync(Compress([.. body, (byte)' '], encoding), encoding, null);

        Assert.Equal((200, 413), ((int)within.StatusCode, (int)over.StatusCode));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("compress")]
    [InlineData("gzip, gzip")]
    [InlineData("unheard-of")]
    public async Task Request_Should_BeRefused_When_ItsEncodingIsNotSupported(string encoding)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(Small), encoding, null);

        Assert.Equal(415, (int)response.StatusCode);
        Assert.Contains("CONTENT_ENCODING_UNSUPPORTED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("gzip, br, deflate", string.Join(", ", response.Headers.GetValues("Accept-Encoding")));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Request_Should_BeRefused_When_ItsBodyIsNotInItsEncoding(string encoding)
    {
        var whole = Compress(Encoding.UTF8.GetBytes(Large.PadRight(5000)), encoding);
        foreach (var body in new[] { Encoding.UTF8.GetBytes(Small), whole[..(whole.Length / 2)] })
        {
            using var response = await PostAsync(body, encoding, null);

            Assert.Equal(400, (int)response.StatusCode);
            Assert.Matches("CONTENT_ENCODING_INVALID|BODY_NOT_JSON|BODY_NOT_UTF8", await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Answer_Should_NotBeCompressed_When_SwitchedOff()
    {
        var other = new CatalogServer { Settings = ["--Http:Compression=false", "--Sample:Enabled=false"] };
        try
        {
            await other.InitializeAsync();
            using var http = new HttpClient { BaseAddress = other.Address };
            http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
            using var response = await http.PostAsync("/graphql", new StringContent(Large, Encoding.UTF8, "application/json"));

            Assert.Empty(response.Content.Headers.ContentEncoding);
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    private static byte[] Compress(byte[] bytes, string encoding)
    {
        using var compressed = new MemoryStream();
        using (Stream stream = encoding.ToUpperInvariant() switch
        {
            "GZIP" => new GZipStream(compressed, CompressionLevel.SmallestSize),
            "BR" => new BrotliStream(compressed, CompressionLevel.SmallestSize),
            "DEFLATE" => new ZLibStream(compressed, CompressionLevel.SmallestSize),
            _ => compressed,
        })
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static byte[] Decompress(byte[] bytes, string encoding)
    {
        using var plain = new MemoryStream();
        using Stream stream = encoding == "br"
            ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    private HttpClient Client(string? accepted)
    {
        var http = server.Client();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accepted is null ? [] : [accepted]);
        return http;
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string? encoding, string? accepted)
    {
        using var http = Client(accepted);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (encoding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        }

        return await http.PostAsync("/graphql", content);
    }
}
