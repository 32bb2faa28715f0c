using System.Text;
using Catalog.Api.Resources;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Http;

/// <summary>The served schema in the schema language, at /graphql?sdl.</summary>
internal static class SchemaEndpoint
{
    public static async Task WriteAsync(HttpContext http, ServedCatalogue served)
    {
        var text = Encoding.UTF8.GetBytes(served.SchemaText.Value);
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.ContentLength = text.Length;
        // Weak: compressed or not, it is the same schema in other bytes.
        http.Response.Headers.ETag = $"W/\"catalogue-{served.Version.Number}\"";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.BodyWriter.WriteAsync(text, http.RequestAborted);
    }
}
