using System.Globalization;

namespace Catalog.Api.Errors;

/// <summary>The wording of what supplies are refused for, or broken off by. None repeats anything of their content.</summary>
internal static class SupplyErrors
{
    public static RequestError ResourceUnknown(string resource) =>
        Status(404, ErrorCodes.ResourceUnknown, $"The catalogue has no resource '{CallerText.Shorten(resource)}'. Name its type, such as HouseholdRegistration.");

    public static RequestError ResourceWithdrawn() => Status(409, ErrorCodes.ResourceWithdrawn, "The resource is withdrawn from the catalogue, and takes no records.");

    public static RequestError ParameterInvalid(string name, string problem) => Status(400, ErrorCodes.SupplyParameterInvalid, $"'{name}' {problem}.");

    public static RequestError KeyRequired(int maxLength) => Status(400, ErrorCodes.IdempotencyKeyRequired, string.Create(
        CultureInfo.InvariantCulture, $"Send a key of your choice as Idempotency-Key, 1 to {maxLength} visible ASCII characters: sent again with it, the content has no second effect."));

    public static RequestError KeyReused() => Status(409, ErrorCodes.IdempotencyKeyReused, "The key was sent before with another content, or for another supply. Nothing was changed. Take a new key for each supply.");

    public static RequestError MediaTypeUnsupported() =>
        Status(415, ErrorCodes.SupplyMediaTypeUnsupported, "Records are sent as application/jsonl (application/x-ndjson, application/json-lines) or text/csv; features also as application/geo+json or application/geo+json-seq.");

    public static RequestError CharsetUnsupported() => Status(415, ErrorCodes.SupplyCharsetUnsupported, "The charset is utf-8, gb18030 or gbk; where none is declared it is recognised. GeoJSON is in utf-8.");

    public static RequestError EncodingUnsupported() => Status(415, ErrorCodes.ContentEncodingUnsupported, "The content is sent as it is, or in gzip.");

    public static RequestError EncodingInvalid() => Status(400, ErrorCodes.ContentEncodingInvalid, "The body is not gzip, or breaks off. What was committed stays; send the whole content again with its key.");

    public static RequestError RatioExceeded(int ratio) => Status(413, ErrorCodes.ContentRatioExceeded, string.Create(
        CultureInfo.InvariantCulture, $"The content is more than {ratio} times as long as the compressed body. Send it uncompressed, or less compressed."));

    public static RequestError HeaderInvalid(string problem) => Status(400, ErrorCodes.SupplyHeaderInvalid, $"The header of the CSV {problem}. It names items by their fields or their Chinese names, each once.");

    public static RequestError CollectionInvalid(string problem) =>
        Status(400, ErrorCodes.SupplyHeaderInvalid, $"The beginning of the GeoJSON {problem}. It is a FeatureCollection by RFC 7946 with an array of features.");

    public static RequestError FeaturesUnsupported(string resource) => Status(
        415, ErrorCodes.SupplyMediaTypeUnsupported, $"{resource} has no geometry, or several: features cannot be its records. Send JSON Lines or CSV.");

    public static RequestError InProgress(long supply) => Status(409, ErrorCodes.SupplyInProgress, string.Create(
        CultureInfo.InvariantCulture, $"Supply {supply} of the resource is being taken. One is taken at a time; look at it at /supplies/{supply}.")) with
    { Details = [new("supply", supply.ToString(CultureInfo.InvariantCulture))] };

    public static RequestError Overtaken(long supply) => Status(409, ErrorCodes.SupplyOvertaken, string.Create(
        CultureInfo.InvariantCulture, $"Since the replacement broke off, supply {supply} has brought records of the resource, which it would remove. Send the content as a new supply, with a new key."));

    public static RequestError CatalogueChanged() => Status(409, ErrorCodes.CatalogueChanged, "A new version of the catalogue was published meanwhile. What was committed stays; send the content again with its key.");

    public static RequestError ServerStopping() => Status(503, ErrorCodes.ServerStopping, "The server is being stopped. What was committed stays; send the content again with its key.");

    public static RequestError ContentIncomplete() => Status(400, ErrorCodes.ContentIncomplete, "The body came to its end before it was whole, or too slowly. What was committed stays; send the whole content again with its key.");

    private static RequestError Status(int status, string code, string message) => new(code, message) { Status = status };
}
