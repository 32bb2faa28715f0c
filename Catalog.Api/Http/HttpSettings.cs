namespace Catalog.Api.Http;

/// <summary>The limits of requests; section Http of the configuration.</summary>
public sealed record HttpSettings
{
    /// <summary>How large a request may be, decompressed, in bytes.</summary>
    public long MaxRequestBytes { get; init; } = 1024 * 1024;

    /// <summary>How long an operation may take, in seconds.</summary>
    public double MaxSeconds { get; init; } = 10;

    /// <summary>Whether larger answers are compressed for those who accept it.</summary>
    public bool Compression { get; init; } = true;

    public PersistedQueryLimits PersistedQueries { get; init; } = new();
}
