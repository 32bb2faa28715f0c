using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalog.Api.Auditing.Format;

/// <summary>A length of time as whole microseconds.</summary>
internal sealed class MicrosecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var microseconds) && Math.Abs(microseconds) <= TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond
            ? new TimeSpan(microseconds * TimeSpan.TicksPerMicrosecond)
            : throw new JsonException("Not a number of microseconds.");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Ticks / TimeSpan.TicksPerMicrosecond);
}
