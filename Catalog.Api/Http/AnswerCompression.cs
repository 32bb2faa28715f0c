using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Catalog.Api.Http;

/// <summary>
/// Answers compressed for those who accept it. docs/decisions/0006-compression.md says why over TLS too.
/// </summary>
internal static class AnswerCompression
{
    public static void AddAnswerCompression(this IServiceCollection services)
    {
        services.AddSingleton<IResponseCompressionProvider, LargeAnswers>();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/graphql-response+json", "application/json", "text/plain"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
