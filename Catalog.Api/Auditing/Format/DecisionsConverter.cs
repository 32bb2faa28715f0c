using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Format;

/// <summary>Decisions, which are the same for each run of a compiled operation: they are written once, and copied from then on.</summary>
/// <param name="parts">Options that know all but this converter.</param>
internal sealed class DecisionsConverter(JsonSerializerOptions parts) : JsonConverter<AuditedDecisions>
{
    private readonly ConditionalWeakTable<AuditedDecisions, byte[]> _written = [];

    public override AuditedDecisions? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<AuditedDecisions>(ref reader, parts);

    public override void Write(Utf8JsonWriter writer, AuditedDecisions value, JsonSerializerOptions options)
    {
        if (!_written.TryGetValue(value, out var json))
        {
            json = JsonSerializer.SerializeToUtf8Bytes(value, parts);
            _written.AddOrUpdate(value, json);
        }

        writer.WriteRawValue(json, skipInputValidation: true);
    }
}
