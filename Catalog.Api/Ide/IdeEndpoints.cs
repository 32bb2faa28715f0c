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
        way.Use(IdeHeaders.Send);
        way.Use(IdeRedirect.AddSlash);
        if (File.Exists(Path.Combine(folder, IdeFiles.Page)))
        {
            way.Use(IdeSettings.Answer);
            way.UseIdeFiles(folder);
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
