using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Format;

/// <summary>A subject's pseudonym in base64url.</summary>
internal sealed class SubjectPseudonymConverter : JsonConverter<SubjectPseudonym>
{
    public override SubjectPseudonym Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && SubjectPseudonym.TryParse(reader.ValueSpan, out var pseudonym)
            ? pseudonym
            : throw new JsonException("Not a subject's pseudonym.");

    public override void Write(Utf8JsonWriter writer, SubjectPseudonym value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[SubjectPseudonym.TextLength];
        value.Write(text);
        writer.WriteStringValue(text);
    }
}
