using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;

namespace Catalog.Api.Pages;

/// <summary>The media types of a page's files; a compressed copy has that of its original.</summary>
internal sealed class PageContentTypes : IContentTypeProvider
{
    private readonly FileExtensionContentTypeProvider known = new();

    public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
    {
        var original = Path.GetExtension(subpath) is ".br" or ".gz" ? Path.ChangeExtension(subpath, null) : subpath;
        if (Path.GetFileName(original) == "LICENSE")
        {
            contentType = "text/plain; charset=utf-8";
            return true;
        }

        if (!known.TryGetContentType(original, out contentType))
        {
            return false;
        }

        contentType += contentType.StartsWith("text/", StringComparison.Ordinal) ? "; charset=utf-8" : "";
        return true;
    }
}
