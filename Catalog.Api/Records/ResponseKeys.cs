using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Api.Records;

/// <summary>Response keys as they stand before their values, ready in UTF-8.</summary>
internal static class ResponseKeys
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="isFirst">Whether the key opens its object; a comma comes before every other.</param>
    public static byte[] Lead(string responseKey, bool isFirst) =>
        [(byte)(isFirst ? '{' : ','), .. JsonSerializer.SerializeToUtf8Bytes(responseKey, Relaxed), (byte)':'];

    public static byte[][] Leads<T>(IReadOnlyList<T> fields, Func<T, string> responseKey) =>
        [.. fields.Select((field, i) => Lead(responseKey(field), i == 0))];
}
