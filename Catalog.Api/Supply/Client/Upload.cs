using Catalog.Api.Storage;

namespace Catalog.Api.Supply.Client;

/// <summary>A file of records that is to be sent.</summary>
internal sealed record Upload
{
    public required string Resource { get; init; }

    public required FileInfo File { get; init; }

    public required string Server { get; init; }

    public required string Token { get; init; }

    public required string Mode { get; init; }

    /// <summary>By which the server knows it when it comes again.</summary>
    public required string Key { get; init; }

    public string? ValidFrom { get; init; }

    public string? Charset { get; init; }

    /// <summary>So often is it sent before it is given up.</summary>
    public required int Tries { get; init; }

    public bool IsCompressed => File.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>By the file's name; null where it tells nothing.</summary>
    public string? MediaType => Path.GetExtension(IsCompressed ? Path.GetFileNameWithoutExtension(File.Name) : File.Name).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" or ".JSON" => "application/jsonl",
        ".CSV" => "text/csv",
        ".GEOJSON" => "application/geo+json",
        ".GEOJSONL" or ".GEOJSONS" => "application/geo+json-seq",
        _ => null,
    };

    /// <summary>What is wrong with it, before anything is sent; null where nothing is.</summary>
    public string? Problem =>
        !File.Exists ? $"There is no file {File.FullName}."
        : MediaType is null ? "The file's name ends with .jsonl, .ndjson, .csv, .geojson or .geojsonl, or with .gz behind it."
        : !Uri.TryCreate(Server, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https") ? "The server is an address such as http://127.0.0.1:5080."
        : Key.Length is 0 or > SupplyRow.MaxKeyLength || Key.AsSpan().ContainsAnyExceptInRange('!', '~') ? $"A key has 1 to {SupplyRow.MaxKeyLength} visible ASCII characters."
        : Token.AsSpan().ContainsAnyExceptInRange('!', '~') ? "The token has characters that no token has."
        : Charset is not (null or "utf-8" or "gb18030" or "gbk") ? "The charset is utf-8, gb18030 or gbk."
        : Tries < 1 ? "It is sent once at least."
        : null;

    public Uri Address => new(new Uri(Server), $"/supply/{Uri.EscapeDataString(Resource)}?mode={Mode}{(ValidFrom is null ? string.Empty : $"&validFrom={Uri.EscapeDataString(ValidFrom)}")}");
}
