using System.Collections.Frozen;
using System.Globalization;
using Catalog.Api.Errors;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Supply;
using Microsoft.Net.Http.Headers;

namespace Catalog.Api.Supply;

/// <summary>How a supply is to be taken, as its request says.</summary>
internal sealed record SupplyRequest
{
    private static readonly FrozenDictionary<string, SupplyFormat> Formats = new Dictionary<string, SupplyFormat>
    {
        ["application/jsonl"] = SupplyFormat.JsonLines,
        ["application/x-ndjson"] = SupplyFormat.JsonLines,
        ["application/json-lines"] = SupplyFormat.JsonLines,
        ["text/csv"] = SupplyFormat.Csv,
        ["application/geo+json"] = SupplyFormat.GeoJson,
        ["application/geo+json-seq"] = SupplyFormat.GeoJsonSequence,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public required string Key { get; init; }

    public required SupplyMode Mode { get; init; }

    public required SupplyFormat Format { get; init; }

    /// <summary>Null where it is to be recognised.</summary>
    public SupplyEncoding? Encoding { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public required int BatchRows { get; init; }

    public bool IsCompressed { get; init; }

    public static (SupplyRequest? Request, RequestError? Refusal) Read(HttpRequest http, SupplySettings settings)
    {
        if (http.Headers["Idempotency-Key"] is not [{ Length: > 0 and <= SupplyRow.MaxKeyLength } key] || key.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return (null, SupplyErrors.KeyRequired(SupplyRow.MaxKeyLength));
        }

        if (!MediaTypeHeaderValue.TryParse(http.ContentType, out var media)
            || !Formats.TryGetValue(media.MediaType.ToString(), out var format))
        {
            return (null, SupplyErrors.MediaTypeUnsupported());
        }

        SupplyEncoding? encoding = null;
        if (media.Charset.HasValue && !TryReadCharset(HeaderUtilities.RemoveQuotes(media.Charset).ToString(), out encoding))
        {
            return (null, SupplyErrors.CharsetUnsupported());
        }

        if (format is SupplyFormat.GeoJson or SupplyFormat.GeoJsonSequence)
        {
            // Source: RFC 8259, 8.1. In GB 18030 a brace may be half of a character.
            if (encoding is SupplyEncoding.Gb18030)
            {
                return (null, SupplyErrors.CharsetUnsupported());
            }

            encoding = SupplyEncoding.Utf8;
        }

        var compression = http.Headers.ContentEncoding.ToString().Trim().ToUpperInvariant();
        if (compression is not ("" or "IDENTITY" or "GZIP" or "X-GZIP"))
        {
            return (null, SupplyErrors.EncodingUnsupported());
        }

        if (http.Query.Keys.FirstOrDefault(name => name is not ("mode" or "validFrom" or "batch")) is { } unknown)
        {
            return (null, SupplyErrors.ParameterInvalid(CallerText.Shorten(unknown), "is no parameter: there are mode, validFrom and batch"));
        }

        var mode = SupplyMode.Upsert;
        if (http.Query["mode"] is { Count: > 0 } modes && !(modes is [{ } name] && WireName.TryParse(name, out mode)))
        {
            return (null, SupplyErrors.ParameterInvalid("mode", "is UPSERT or REPLACE"));
        }

        DateOnly? validFrom = null;
        if (http.Query["validFrom"] is { Count: > 0 } days)
        {
            if (!(days is [{ } text] && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)))
            {
                return (null, SupplyErrors.ParameterInvalid("validFrom", "is a day, YYYY-MM-DD"));
            }

            validFrom = day;
        }

        var batch = settings.BatchRows;
        if (http.Query["batch"] is { Count: > 0 } sizes
            && !(sizes is [{ } size] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out batch) && batch is >= 1 and <= SupplySettings.MaxBatchRows))
        {
            return (null, SupplyErrors.ParameterInvalid("batch", $"is how many rows are committed together, 1 to {SupplySettings.MaxBatchRows}"));
        }

        return (new SupplyRequest
        {
            Key = key,
            Mode = mode,
            Format = format,
            Encoding = encoding,
            ValidFrom = validFrom,
            BatchRows = batch,
            IsCompressed = compression is "GZIP" or "X-GZIP",
        }, null);
    }

    private static bool TryReadCharset(string name, out SupplyEncoding? encoding)
    {
        encoding = name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => SupplyEncoding.Utf8,
            "GB18030" or "GBK" or "GB2312" => SupplyEncoding.Gb18030,
            _ => null,
        };
        return encoding is not null;
    }
}
