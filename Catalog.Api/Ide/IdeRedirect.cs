namespace Catalog.Api.Ide;

/// <summary>Tells a person's browser at the API's address from a program, and says where to send it.</summary>
public static class IdeRedirect
{
    /// <summary>
    /// Whether a request is a page visit: a GET or HEAD that takes HTML and carries no query string. With a query string it is
    /// GraphQL over HTTP (<c>?query=</c>) or asks for the schema language (<c>?sdl</c>), from a browser's address line too.
    /// </summary>
    public static bool IsBrowserVisit(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.QueryString.HasValue
        && request.GetTypedHeaders().Accept.Any(range => range.MediaType == "text/html" && range.Quality is not 0);

    /// <summary>Where a page visit goes, below the same path base.</summary>
    public static string Target(HttpRequest request) => request.PathBase.Add(IdeEndpoints.Address + "/").ToUriComponent();
}
