using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Tests.Execution.Reference;

/// <summary>
/// Compares an answer with the expected one byte for byte. Three things have several right ways to be written, and are compared by
/// what they mean: cursors, numbers with a fraction, and geometries.
/// </summary>
internal sealed class AnswerComparison(KnownCursors cursors)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What differs; null where nothing does.</summary>
    public string? Difference(JsonObject expected, byte[] answer)
    {
        using var parsed = JsonDocument.Parse(answer);
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Relaxed))
        {
            Write(writer, expected, parsed.RootElement);
        }

        return bytes.WrittenSpan.SequenceEqual(answer)
            ? null
            : $"--- expected\n{Encoding.UTF8.GetString(bytes.WrittenSpan)}\n--- answered\n{Encoding.UTF8.GetString(answer)}";
    }

    // Writes what is expected; where the answer may choose, and has chosen well, its own way.
    private void Write(Utf8JsonWriter writer, JsonNode? expected, JsonElement? answered)
    {
        switch (expected)
        {
            case JsonObject fields when IsGeometry(fields) && answered is { } geometry && JsonNode.DeepEquals(fields, JsonNode.Parse(geometry.GetRawText())):
                writer.WriteRawValue(geometry.GetRawText());
                break;
            case JsonObject fields:
                writer.WriteStartObject();
                foreach (var (name, value) in fields)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value, answered is { ValueKind: JsonValueKind.Object } other && other.TryGetProperty(name, out var property) ? property : null);
                }

                writer.WriteEndObject();
                break;
            case JsonArray elements:
                writer.WriteStartArray();
                for (var i = 0; i < elements.Count; i++)
                {
                    Write(writer, elements[i], answered is { ValueKind: JsonValueKind.Array } other && i < other.GetArrayLength() ? other[i] : null);
                }

                writer.WriteEndArray();
                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && KnownCursors.IsPlaceholder(text) && IsCursor(answered, text):
                writer.WriteStringValue(answered!.Value.GetString());
                break;
            case JsonValue value when value.TryGetValue<decimal>(out var number) && IsNumber(answered, number):
                writer.WriteRawValue(answered!.Value.GetRawText());
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                expected.WriteTo(writer);
                break;
        }
    }

    private static bool IsGeometry(JsonObject fields) => fields.ContainsKey("coordinates");

    private bool IsCursor(JsonElement? answered, string placeholder) =>
        answered is { ValueKind: JsonValueKind.String } cursor && cursor.GetString() is { Length: > 0 } text && cursors.Learn(placeholder, text);

    private static bool IsNumber(JsonElement? answered, decimal expected) =>
        answered is { ValueKind: JsonValueKind.Number } number
        && decimal.TryParse(number.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value == expected;
}
