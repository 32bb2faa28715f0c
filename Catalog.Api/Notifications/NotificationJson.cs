using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalog.Api.Schema;
using Catalog.Api.Storage;

namespace Catalog.Api.Notifications;

/// <summary>Notifications as JSON, as streams and webhooks send them.</summary>
internal static class NotificationJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As the schema shows it: {"id":"42","kind":"OVERDUE","at":"…","department":"…","matter":{"kind":"…","key":"…"}}.</summary>
    public static byte[] Write(NotificationRow row) => Write(json => WriteValue(json, row));

    /// <summary>With the envelope that Standard Webhooks recommends: type, timestamp, data.</summary>
    public static byte[] WriteCall(NotificationRow row) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", WireName.Of(row.Kind));
        json.WriteString("timestamp", Moments.Text(row.At));
        json.WritePropertyName("data");
        WriteValue(json, row);
        json.WriteEndObject();
    });

    private static void WriteValue(Utf8JsonWriter json, NotificationRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteString("kind", WireName.Of(row.Kind));
        json.WriteString("at", Moments.Text(row.At));
        json.WriteString("department", row.Department);
        json.WriteStartObject("matter");
        json.WriteString("kind", WireName.Of(row.Matter));
        json.WriteString("key", row.MatterKey);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
