namespace Catalog.Api.Map;

/// <summary>The page in the map's place where the build had no Node.js to install OpenLayers with. Error code: MAP_NOT_INSTALLED.</summary>
internal static class MapNotInstalled
{
    public const string Code = "MAP_NOT_INSTALLED";

    private const string Page = $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Catalog</title>
        <h1>The map is not installed</h1>
        <p>This server was built where there was no Node.js. Install Node.js 18 or later with npm, build Catalog.Api again and
        start the server again. The API at <code>/graphql</code> works without it; <code>/graphql?sdl</code> shows its schema.</p>
        <p lang="zh">本服务构建时没有 Node.js，因此未安装地图页面。请安装 Node.js 18 或更高版本（含 npm），重新构建 Catalog.Api 并重启服务。
        接口 <code>/graphql</code> 不受影响，<code>/graphql?sdl</code> 可查看其模式。</p>
        <p><code>{Code}</code></p>
        </html>
        """;

    public static Task Answer(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Page, context.RequestAborted);
    }
}
