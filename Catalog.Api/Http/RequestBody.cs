using System.IO.Compression;
using System.IO.Pipelines;
using Catalog.Api.Errors;

namespace Catalog.Api.Http;

/// <summary>The bytes of a request's body, decompressed. Source: RFC 9110, section 8.4.</summary>
internal static class RequestBody
{
    /// <summary>What can be decompressed; told to those who send something else.</summary>
    public const string Encodings = "gzip, br, deflate";

    /// <returns>Where to read the body, or why it cannot be read.</returns>
    public static PipeReader? Open(HttpRequest http, out RequestError? refusal)
    {
        refusal = null;
        var encoding = http.Headers.ContentEncoding;
        if (encoding.Count == 0)
        {
            return http.BodyReader;
        }

        switch (encoding.ToString().Trim().ToUpperInvariant())
        {
            case "" or "IDENTITY":
                return http.BodyReader;
            case "GZIP" or "X-GZIP":
                return PipeReader.Create(new GZipStream(http.Body, CompressionMode.Decompress));
            case "BR":
                return PipeReader.Create(new BrotliStream(http.Body, CompressionMode.Decompress));
            case "DEFLATE":
                return PipeReader.Create(new ZLibStream(http.Body, CompressionMode.Decompress));
            default:
                refusal = RequestErrors.ContentEncodingUnsupported();
                http.HttpContext.Response.Headers.AcceptEncoding = Encodings;
                return null;
        }
    }

    /// <summary>Whether an exception tells that the bytes are not what their encoding says. .NET's decompressors throw either.</summary>
    public static bool IsCorrupt(Exception exception, HttpRequest http) =>
        exception is InvalidDataException or InvalidOperationException && http.Headers.ContentEncoding.Count > 0;
}
