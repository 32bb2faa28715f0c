using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Catalog.Api.Http;

/// <summary>Leaves answers alone that fit into one packet: compressed they would arrive no sooner.</summary>
internal sealed class LargeAnswers(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <summary>The shortest answer that is compressed, in bytes.</summary>
    public const long MinLength = 1024;

    public override bool ShouldCompressResponse(HttpContext context) =>
        context.Response.ContentLength >= MinLength && base.ShouldCompressResponse(context);
}
