namespace Catalog.Api.Ide;

/// <summary>What a browser may do with the IDE's pages: nothing beyond this server.</summary>
internal static class IdeHeaders
{
    /// <summary>The editor compiles code (unsafe-eval) and writes style elements (unsafe-inline for styles); no more is loosened.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; "
        + "worker-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'none'; object-src 'none'";
}
