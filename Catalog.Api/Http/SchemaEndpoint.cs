using Catalog.Api.Resources;

namespace Catalog.Api.Http;

/// <summary>The served schema in the schema language, at /graphql?sdl.</summary>
internal static class SchemaEndpoint
{
    public static async Task WriteAsync(HttpContext http, ServedCatalogue served)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.ETag = $"\"catalogue-{served.Version.Number}\"";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(served.SchemaText.Value, http.RequestAborted);
    }
}
