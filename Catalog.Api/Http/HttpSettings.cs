namespace Catalog.Api.Http;

/// <summary>The limits of requests; section Http of the configuration.</summary>
public sealed record HttpSettings
{
    /// <summary>How large a request may be, in bytes.</summary>
    public long MaxRequestBytes { get; init; } = 1024 * 1024;
}
