using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Exports;

namespace Catalog.Api.Export;

/// <summary>What is told of an export: who has it, what for, on what basis, what was decided, and what became of it.</summary>
/// <param name="IsLost">Whether its node was lost while it ran.</param>
internal sealed record ExportManifest(ExportRow Row, bool IsLost)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ExportOutcome Outcome => IsLost ? ExportOutcome.BrokenOff : Row.Outcome;

    public string? Reason => IsLost ? ExportReasons.NodeLost : Row.Reason;

    public string Id => new ExportId(Row.Id).ToString();

    /// <param name="place">The place from which it can go on; null where that is its beginning, or was not asked for.</param>
    public void Write(IBufferWriter<byte> output, bool tellsPlace = false, ExportCheckpointRow? place = null)
    {
        using var json = new Utf8JsonWriter(output, Relaxed);
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("system", Row.System);
        json.WriteString("department", Row.Department);
        json.WriteString("purpose", Row.Purpose is { } purpose ? WireName.Of(purpose) : null);
        json.WriteString("legalBasis", Row.LegalBasis);
        json.WriteString("operation", Row.Operation);
        json.WriteString("document", Row.Document);
        json.WriteString("resource", Row.Resource);
        json.WriteString("format", WireName.Of(Row.Format));
        json.WriteBoolean("isResumed", Row.IsResumed);
        WriteRaw(json, "items", Row.Items);
        WriteRaw(json, "masked", Row.Masked ?? "[]");
        WriteRaw(json, "objected", Row.Objected ?? "[]");
        json.WriteNumber("accessVersion", Row.AccessVersion);
        json.WriteNumber("catalogueVersion", Row.CatalogueVersion);
        json.WriteString("begunAt", Moments.Precise(Row.BegunAt));
        json.WriteString("endedAt", Moments.Precise(Row.EndedAt));
        json.WriteString("outcome", WireName.Of(Outcome));
        json.WriteString("reason", Reason);
        json.WriteNumber("rows", Row.Rows);
        json.WriteNumber("bytes", Row.Bytes);
        json.WriteString("digest", Row.Digest);
        json.WriteString("cursor", Row.Cursor);
        if (tellsPlace)
        {
            WritePlace(json, place);
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, ExportCheckpointRow? place)
    {
        json.WriteStartObject("resume");
        json.WriteNumber("bytes", place?.Bytes ?? 0);
        json.WriteNumber("rows", place?.Rows ?? 0);
        json.WriteString("cursor", place?.Cursor);
        json.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}
