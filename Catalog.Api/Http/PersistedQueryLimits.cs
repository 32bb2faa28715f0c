namespace Catalog.Api.Http;

/// <summary>How much memory automatic persisted queries may take; section Http:PersistedQueries of the configuration.</summary>
public sealed record PersistedQueryLimits
{
    /// <summary>How many documents are kept of one system.</summary>
    public int DocumentsOfSystem { get; init; } = 1000;

    /// <summary>How many bytes the documents of one system take.</summary>
    public long BytesOfSystem { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many bytes all documents take.</summary>
    public long Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long a document is that is kept, in characters.</summary>
    public int DocumentLength { get; init; } = 32 * 1024;
}
