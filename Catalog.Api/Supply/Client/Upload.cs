namespace Catalog.Api.Supply.Client;

/// <summary>A file of records that is to be sent.</summary>
internal sealed record Upload
{
    public required string Resource { get; init; }

    public required FileInfo File { get; init; }

    public required Uri Server { get; init; }

    public required string Token { get; init; }

    public required string Mode { get; init; }

    /// <summary>By which the server knows it when it comes again.</summary>
    public required string Key { get; init; }

    public string? ValidFrom { get; init; }

    public string? Charset { get; init; }

    public bool IsCompressed => File.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>By the file's name; null where it tells nothing.</summary>
    public string? MediaType => Path.GetExtension(IsCompressed ? Path.GetFileNameWithoutExtension(File.Name) : File.Name).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" or ".JSON" => "application/jsonl",
        ".CSV" => "text/csv",
        _ => null,
    };

    public Uri Address => new(Server, $"/supply/{Uri.EscapeDataString(Resource)}?mode={Mode}{(ValidFrom is null ? string.Empty : $"&validFrom={Uri.EscapeDataString(ValidFrom)}")}");
}
