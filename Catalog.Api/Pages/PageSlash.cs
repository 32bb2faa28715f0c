namespace Catalog.Api.Pages;

/// <summary>Gives a page's address its slash: the page's files are relative to it.</summary>
internal static class PageSlash
{
    public static void UsePageSlash(this IApplicationBuilder way, string address) => way.Use((context, next) =>
    {
        if (!string.Equals(context.Request.Path, address, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        var page = context.Request.PathBase.Add(address + "/").ToUriComponent();
        context.Response.Redirect(page + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    });
}
