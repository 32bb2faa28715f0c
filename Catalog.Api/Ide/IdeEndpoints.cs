using Catalog.Api.Pages;

namespace Catalog.Api.Ide;

/// <summary>The address at which Banana Cake Pop is served, from this server alone.</summary>
public static class IdeEndpoints
{
    public const string Address = "/graphql/ide";

    private static readonly string[] ReadingMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Maps the IDE's page, its settings and its assets; where the build did not install it, a page (503) that says how to.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="folder">Where the files are; by default <c>ide</c> beside the program.</param>
    public static IEndpointConventionBuilder MapIde(this IEndpointRouteBuilder endpoints, string? folder = null)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "ide");
        var way = endpoints.CreateApplicationBuilder();
        way.UsePageHeaders(IdeHeaders.ContentSecurityPolicy);
        way.UsePageSlash(Address);
        if (File.Exists(Path.Combine(folder, PageFiles.Page)))
        {
            way.Use(IdeSettings.Answer);
            way.UsePageFiles(Address, folder, hashed: "static");
        }
        else
        {
            way.Run(IdeNotInstalled.Answer);
        }

        return endpoints.MapMethods(Address + "/{**path}", ReadingMethods, way.Build())
            .AllowAnonymous()
            .WithDisplayName("Banana Cake Pop");
    }
}
