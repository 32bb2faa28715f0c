using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Domain.Access;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Exports;
using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Supply;
using Catalog.Domain.TrustedOperations;
using Catalog.Domain.Uses;

namespace Catalog.Api.Auditing.Format;

/// <summary>Entries as JSON. docs/audit.md describes it for readers that are not this program.</summary>
internal static class EntryFormat
{
    private static readonly JsonSerializerOptions Options = Make(new DecisionsConverter(Make()));

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Writes an entry without its place in the chain.</summary>
    public static void Write(AuditEntry entry, IBufferWriter<byte> output)
    {
        var writer = _writer ??= new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        writer.Reset(output);
        JsonSerializer.Serialize(writer, entry, Options);
        writer.Flush();
    }

    /// <summary>Reads an entry that was written without its place in the chain.</summary>
    /// <exception cref="JsonException">It is none, or of a kind that this program does not know.</exception>
    public static AuditEntry Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditEntry>(json, Options) ?? throw new JsonException("An entry is an object.");
        }
        catch (NotSupportedException exception)
        {
            throw new JsonException("An entry begins with its kind.", exception);
        }
    }

    private static JsonSerializerOptions Make(params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new MomentJsonConverter(),
                new MicrosecondsConverter(),
                new SubjectPseudonymConverter(),
                new TextConverter<ClientId>(ClientId.Parse),
                new TextConverter<DepartmentCode>(DepartmentCode.Parse),
                new TextConverter<DocumentHash>(DocumentHash.Parse),
                new TextConverter<EntryHash>(EntryHash.Parse),
                new TextConverter<ItemCode>(ItemCode.Parse),
                new TextConverter<LegalBasisCode>(LegalBasisCode.Parse),
                new TextConverter<NodeName>(NodeName.Parse),
                new WireNameJsonConverter<AccessKind>(),
                new WireNameJsonConverter<AllowanceRule>(),
                new WireNameJsonConverter<DenialReason>(),
                new WireNameJsonConverter<ExportFormat>(),
                new WireNameJsonConverter<ExportOutcome>(),
                new WireNameJsonConverter<Purpose>(),
                new WireNameJsonConverter<SupplyMode>(),
                new WireNameJsonConverter<SupplyStatus>(),
            },
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
