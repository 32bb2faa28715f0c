using Catalog.Api.Pages;

namespace Catalog.Api.Map;

/// <summary>The address at which the map page is served, from this server alone.</summary>
public static class MapEndpoints
{
    public const string Address = "/map";

    /// <summary>What the build installs of OpenLayers, without which there is no map.</summary>
    private const string Library = "lib/ol.js";

    /// <summary>
    /// OpenLayers' full build, drawing on a canvas, needs no loosening: it compiles no code and writes styles through the object model alone.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly string[] ReadingMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the page and its files; where the build did not install OpenLayers, a page (503) that says how to.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="folder">Where the files are; by default <c>map</c> beside the program.</param>
    public static IEndpointConventionBuilder MapMapPage(this IEndpointRouteBuilder endpoints, string? folder = null)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "map");
        var way = endpoints.CreateApplicationBuilder();
        way.UsePageHeaders(ContentSecurityPolicy);
        way.UsePageSlash(Address);
        if (File.Exists(Path.Combine(folder, Library)))
        {
            way.UsePageFiles(Address, folder);
        }
        else
        {
            way.Run(MapNotInstalled.Answer);
        }

        return endpoints.MapMethods(Address + "/{**path}", ReadingMethods, way.Build())
            .AllowAnonymous()
            .WithDisplayName("Map");
    }
}
