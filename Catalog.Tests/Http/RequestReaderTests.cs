using System.IO.Compression;
using Catalog.Api.Http;
using GraphQL.SystemTextJson;
using Microsoft.AspNetCore.Http;

namespace Catalog.Tests.Http;

public sealed class RequestReaderTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Reading_Should_StopAtTheLimit_When_TheBodyIsABomb(string encoding)
    {
        const int Expanded = 100_000_000;
        using var bomb = Bomb(encoding, Expanded);
        var http = new DefaultHttpContext();
        http.Request.Method = "POST";
        http.Request.ContentType = "application/json";
        http.Request.Headers.ContentEncoding = encoding;
        http.Request.Body = bomb;
        var json = new RequestJson(new GraphQLSerializer());

        var (request, error) = await new RequestReader(new HttpSettings { MaxRequestBytes = 100_000 }, new RequestAddress(json), json)
            .ReadAsync(http.Request, CancellationToken.None);

        Assert.Null(request);
        Assert.Equal("BODY_TOO_LARGE", error!.Code);
        // A piece of it was read: the rest was never decompressed.
        Assert.True(bomb.ReadTo < bomb.Bytes, $"{bomb.ReadTo} of {bomb.Bytes} bytes were read.");
    }

    private static WatchedStream Bomb(string encoding, int expanded)
    {
        var bytes = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(bytes, CompressionLevel.NoCompression, leaveOpen: true),
            _ => new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            var chunk = new byte[20_000];
            for (var written = 0; written < expanded; written += chunk.Length)
            {
                stream.Write(chunk);
                // A block of its own for each piece, so that what is compressed is longer than one reading of it.
                stream.Flush();
            }
        }

        return new WatchedStream(bytes.ToArray());
    }

    /// <summary>Bytes that know how far they were read.</summary>
    private sealed class WatchedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long Bytes { get; } = bytes.Length;

        public long ReadTo { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            ReadTo += read;
            return read;
        }
    }
}
