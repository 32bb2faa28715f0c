using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Ide;

/// <summary>The IDE's static files, each in the smallest encoding that the browser takes.</summary>
internal static class IdeFiles
{
    public const string Page = "index.html";

    /// <summary>The encodings in which the installation left copies beside the files, best first.</summary>
    private static readonly (string Encoding, string Extension)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    public static void UseIdeFiles(this IApplicationBuilder way, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        way.Use((context, next) =>
        {
            // The static-file middleware passes by a request that routing has given an endpoint.
            context.SetEndpoint(null);
            context.Request.Path = Choose(context.Request, files);
            return next(context);
        });
        way.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = IdeEndpoints.Address,
            ContentTypeProvider = new IdeContentTypes(),
            OnPrepareResponse = Describe,
        });
    }

    private static PathString Choose(HttpRequest request, PhysicalFileProvider files)
    {
        var path = request.Path.Value!;
        path = path.EndsWith('/') ? path + Page : path;
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, extension) in Encodings)
        {
            if (accepted.Any(range => range.Value == encoding && range.Quality is not 0)
                && files.GetFileInfo(path[IdeEndpoints.Address.Length..] + extension).Exists)
            {
                return path + extension;
            }
        }

        return path;
    }

    private static void Describe(StaticFileResponseContext response)
    {
        var headers = response.Context.Response.Headers;
        // Assets below static/ have a digest of their content in their name.
        var hashed = response.Context.Request.Path.StartsWithSegments(IdeEndpoints.Address + "/static");
        headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (encoding, extension) in Encodings)
        {
            if (response.File.Name.EndsWith(extension, StringComparison.Ordinal))
            {
                headers.ContentEncoding = encoding;
            }
        }
    }
}
