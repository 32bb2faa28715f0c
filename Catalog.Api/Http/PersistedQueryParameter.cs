using System.Text.Json;
using Catalog.Api.Errors;
using Catalog.Domain.TrustedOperations;

namespace Catalog.Api.Http;

/// <summary>Reads extensions.persistedQuery. Source: Apollo, automatic persisted queries.</summary>
internal static class PersistedQueryParameter
{
    private const int Version = 1;

    /// <returns>The name; null where the extensions have none, or what is wrong with it.</returns>
    /// <exception cref="InvalidOperationException">The hash holds half of a surrogate pair.</exception>
    public static (DocumentName? Name, RequestError? Error) Read(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object
            || !extensions.TryGetProperty("persistedQuery", out var persisted)
            || persisted.ValueKind == JsonValueKind.Null)
        {
            return (null, null);
        }

        if (persisted.ValueKind != JsonValueKind.Object)
        {
            return (null, RequestErrors.ParameterInvalid("extensions.persistedQuery", "an object"));
        }

        if (!persisted.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number)
        {
            return (null, RequestErrors.ParameterInvalid("extensions.persistedQuery.version", "a number"));
        }

        if (!version.TryGetInt32(out var number) || number != Version)
        {
            return (null, RequestErrors.PersistedQueryNotSupported());
        }

        return persisted.TryGetProperty("sha256Hash", out var text)
            && text.ValueKind == JsonValueKind.String
            && DocumentHash.TryParse(text.GetString(), out var hash)
                ? (new DocumentName(hash, true), null)
                : (null, RequestErrors.ParameterInvalid("extensions.persistedQuery.sha256Hash", "a SHA-256 in 64 hexadecimal digits"));
    }
}
