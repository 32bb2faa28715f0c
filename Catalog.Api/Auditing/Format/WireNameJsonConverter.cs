using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Api.Schema;

namespace Catalog.Api.Auditing.Format;

/// <summary>A member of an enumeration by its name on the wire.</summary>
internal sealed class WireNameJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> Names = Enum.GetValues<T>().ToDictionary(value => value, value => JsonEncodedText.Encode(WireName.Of(value)));

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WireName.TryParse<T>(reader.GetString()!, out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Names[value]);
}
