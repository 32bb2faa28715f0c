namespace Catalog.Api.Pages;

/// <summary>What a browser may do with a page of this server, beside the page's own content security policy: nothing beyond the server.</summary>
internal static class PageHeaders
{
    public static void UsePageHeaders(this IApplicationBuilder way, string contentSecurityPolicy) => way.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    });
}
