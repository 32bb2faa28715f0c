namespace Catalog.Api.Ide;

/// <summary>What Banana Cake Pop reads beside its page (<c>bcp-config.json</c>); the names are its own.</summary>
internal sealed record IdeSettings(string Title, string Endpoint, string GraphQLDocument)
{
    private static readonly string Examples = ReadExamples();

    /// <summary>The endpoint is on the server that the browser has open.</summary>
    public bool UseBrowserUrlAsEndpoint { get; } = true;

    /// <summary>INVARIANT: true. The IDE tells nobody what is done in it.</summary>
    public bool DisableTelemetry { get; } = true;

    public static Task Answer(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != IdeEndpoints.Address + "/bcp-config.json")
        {
            return next(context);
        }

        context.Response.Headers.CacheControl = "no-cache";
        var settings = new IdeSettings("Catalog", context.Request.PathBase.Add("/graphql").ToUriComponent(), Examples);
        return context.Response.WriteAsJsonAsync(settings, context.RequestAborted);
    }

    private static string ReadExamples()
    {
        using var stream = typeof(IdeSettings).Assembly.GetManifestResourceStream("Catalog.Api.Ide.Examples.graphql")
            ?? throw new InvalidOperationException("The example operations are not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
