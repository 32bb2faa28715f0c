using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Pages;

/// <summary>The static files of a page for browsers, each in the smallest encoding that the browser takes.</summary>
internal static class PageFiles
{
    public const string Page = "index.html";

    /// <summary>The encodings in which the installation left copies beside the files, best first.</summary>
    private static readonly (string Encoding, string Extension)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    /// <param name="way">What is done at the page's address.</param>
    /// <param name="address">The page's address, without a slash at its end.</param>
    /// <param name="folder">Where its files are.</param>
    /// <param name="hashed">A folder below the address whose files have a digest of their content in their names; they are kept for good.</param>
    public static void UsePageFiles(this IApplicationBuilder way, string address, string folder, string? hashed = null)
    {
        var files = new PhysicalFileProvider(folder);
        way.Use((context, next) =>
        {
            // The static-file middleware passes by a request that routing has given an endpoint.
            context.SetEndpoint(null);
            context.Request.Path = Choose(context.Request, address, files);
            return next(context);
        });
        way.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = address,
            ContentTypeProvider = new PageContentTypes(),
            OnPrepareResponse = response => Describe(response, hashed is not null && response.Context.Request.Path.StartsWithSegments($"{address}/{hashed}")),
        });
    }

    private static PathString Choose(HttpRequest request, string address, PhysicalFileProvider files)
    {
        var path = request.Path.Value!;
        path = path.EndsWith('/') ? path + Page : path;
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (encoding, extension) in Encodings)
        {
            if (accepted.Any(range => range.Value == encoding && range.Quality is not 0)
                && files.GetFileInfo(path[address.Length..] + extension).Exists)
            {
                return path + extension;
            }
        }

        return path;
    }

    private static void Describe(StaticFileResponseContext response, bool isHashed)
    {
        var headers = response.Context.Response.Headers;
        headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
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
