namespace Catalog.Api.Http;

/// <summary>The limits of requests; section Http of the configuration.</summary>
public sealed record HttpSettings
{
    private const int LongestSeconds = 3600;

    /// <summary>How large a request may be, decompressed, in bytes.</summary>
    public long MaxRequestBytes { get; init; } = 1024 * 1024;

    /// <summary>How long an operation may take, in seconds.</summary>
    public double MaxSeconds { get; init; } = 10;

    /// <summary>Whether larger answers are compressed for those who accept it.</summary>
    public bool Compression { get; init; } = true;

    public PersistedQueryLimits PersistedQueries { get; init; } = new();

    /// <summary>What is wrong with the settings, for whoever runs the program.</summary>
    public IEnumerable<string> Problems()
    {
        if (MaxRequestBytes <= 0)
        {
            yield return "Http:MaxRequestBytes is how large a request may be, in bytes: it is more than 0.";
        }

        if (MaxSeconds is not (> 0 and <= LongestSeconds))
        {
            yield return $"Http:MaxSeconds is how long an operation may take: it is more than 0, and at most {LongestSeconds}.";
        }

        if (PersistedQueries is { DocumentsOfSystem: < 0 } or { BytesOfSystem: < 0 } or { Bytes: < 0 } or { DocumentLength: < 0 })
        {
            yield return "Http:PersistedQueries has limits of memory: none is below 0.";
        }
    }
}
