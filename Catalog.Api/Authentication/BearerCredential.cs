using Microsoft.Extensions.Primitives;

namespace Catalog.Api.Authentication;

/// <summary>The token in a request's Authorization header. Source: RFC 6750 section 2.1.</summary>
internal static class BearerCredential
{
    /// <summary>In characters; larger than any access token that a department's authority issues.</summary>
    public const int MaxHeaderLength = 8 * 1024;

    private const string Scheme = "Bearer";

    /// <summary>Finds the token; it may still be anything.</summary>
    /// <returns>The reason to refuse the header, or null.</returns>
    public static TokenRefusal? Read(in StringValues header, out ReadOnlySpan<char> token)
    {
        token = default;

        // Two headers: whichever is taken, something before us may have taken the other.
        if (header.Count != 1 || header[0] is not { Length: <= MaxHeaderLength } value)
        {
            return TokenRefusal.Invalid;
        }

        var text = value.AsSpan().Trim(' ');
        var space = text.IndexOf(' ');
        var scheme = space < 0 ? text : text[..space];
        if (!scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return TokenRefusal.UnsupportedScheme;
        }

        token = space < 0 ? default : text[space..].TrimStart(' ');
        return token.IsEmpty ? TokenRefusal.Invalid : null;
    }
}
