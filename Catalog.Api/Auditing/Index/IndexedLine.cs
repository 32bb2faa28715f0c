using System.Text.Json;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Auditing.Index;

/// <summary>Takes from a line of a segment what the index is to know.</summary>
internal static class IndexedLine
{
    /// <summary>Adds an entry to a batch.</summary>
    /// <param name="place">Where its line is; its time and kind are read from the entry.</param>
    /// <returns>The entry; null where this program knows no such kind.</returns>
    public static AuditEntry? Add(IndexBatch batch, NodeName node, EntryRow place, ReadOnlySpan<byte> json)
    {
        if (TryRead(json) is not { } entry)
        {
            // A later version of the program wrote it: it has its place, and nothing else is understood.
            place.Time = TimeOf(json) ?? batch.To.Time;
            batch.Entries.Add(new BatchEntry(place, [], []));
            return null;
        }

        place.Time = IndexTime.Of(entry.Time);
        place.Kind = (int)entry.Kind;
        batch.Entries.Add(new BatchEntry(place, IndexTerms.Of(entry, node), IndexTerms.Keys(entry)));
        var operation = entry as OperationEntry;
        batch.Count(
            new FiguresKey(Day(entry.Time), IndexTerms.Department(entry)?.Value, (int)entry.Kind),
            new FiguresSum(1, operation?.Rows ?? 0, operation?.Decisions?.Denied.Count ?? 0));
        return entry;
    }

    private static int Day(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(ChinaTime.Offset).DateTime).DayNumber;

    private static AuditEntry? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            return EntryFormat.Read(json);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static long? TimeOf(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.TryGetProperty("time", out var time) && time.TryGetDateTimeOffset(out var moment) ? IndexTime.Of(moment) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
