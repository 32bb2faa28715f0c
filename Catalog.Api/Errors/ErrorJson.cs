using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Api.Errors;

/// <summary>Errors as JSON, by the GraphQL specification, section 7.1.2.</summary>
internal static class ErrorJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(RequestError error)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            Write(error, json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(RequestError error, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        if (error.Places.Count > 0)
        {
            json.WriteStartArray("locations");
            foreach (var place in error.Places)
            {
                json.WriteStartObject();
                json.WriteNumber("line", place.Line);
                json.WriteNumber("column", place.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (error.Path is not null)
        {
            json.WriteStartArray("path");
            foreach (var key in error.Path)
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("extensions");
        json.WriteString("code", error.Code);
        foreach (var (name, value) in error.Details)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
