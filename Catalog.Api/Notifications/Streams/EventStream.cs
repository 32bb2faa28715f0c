using System.Globalization;
using System.Text;
using Catalog.Api.Schema;

namespace Catalog.Api.Notifications.Streams;

/// <summary>
/// Writes server-sent events. Nothing is kept for a client that does not take it: whoever is slower than the limit is cut off, and can
/// come again with the number of the last event. Source: HTML Living Standard, 9.2.
/// </summary>
internal sealed class EventStream(HttpContext http, TimeSpan writeTimeout, TimeProvider time)
{
    private static readonly byte[] Beat = ": \n\n"u8.ToArray();

    public Task OpenAsync()
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // Of proxies that would wait for more.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return WriteAsync(Beat);
    }

    /// <summary>Says that the stream is there.</summary>
    public Task BeatAsync() => WriteAsync(Beat);

    public Task WriteAsync(ReleasedNotifications released)
    {
        var text = new StringBuilder();
        foreach (var row in released.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"id: {row.Id}\nevent: {WireName.Of(row.Kind)}\ndata: {Encoding.UTF8.GetString(NotificationJson.Write(row))}\n\n");
        }

        return WriteAsync(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <exception cref="TimeoutException">The client does not take it.</exception>
    private async Task WriteAsync(byte[] bytes)
    {
        try
        {
            await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted).AsTask().WaitAsync(writeTimeout, time, http.RequestAborted);
        }
        catch (TimeoutException)
        {
            http.Abort();
            throw;
        }
    }
}
