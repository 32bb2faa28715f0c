using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Http;

/// <summary>Writes released answers to the network.</summary>
internal static class Responder
{
    /// <summary>What an answer depends on beside its request line; one that nobody asked to be compressed too.</summary>
    private static readonly StringValues Vary = new([HeaderNames.Accept, HeaderNames.AcceptEncoding]);

    public static async Task WriteAsync(HttpResponse http, ResponseMedia media, ReleasedAnswer released, CancellationToken cancellation)
    {
        var answer = released.Answer;
        http.StatusCode = answer.IsTransport || media.HasStatusOfRequest ? answer.Status : StatusCodes.Status200OK;
        http.ContentType = media.ContentType;
        http.ContentLength = answer.Body.Length;
        // Records are the asking system's alone: no cache on the way keeps them.
        http.Headers.CacheControl = "no-store";
        http.Headers.XContentTypeOptions = "nosniff";
        http.Headers.Vary = Vary;
        if (answer.Challenge is not null)
        {
            http.Headers.WWWAuthenticate = answer.Challenge;
        }

        if (answer.RetryAfter is { } wait)
        {
            http.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await http.BodyWriter.WriteAsync(answer.Body.WrittenMemory, cancellation);
    }
}
