using Catalog.Api.Auditing.Format;
using Catalog.Api.Records;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>An entry on its way to the disk, and whoever waits for it.</summary>
internal sealed class PendingEntry
{
    // Whoever waits goes on where it is completed, which is never the thread that writes: that has the next entries to bring to the disk.
    private readonly TaskCompletionSource<long> _durable = new();

    public PendingEntry(AuditEntry entry)
    {
        EntryFormat.Write(entry, Json);
    }

    /// <summary>The entry without its place in the chain, until it is completed or failed.</summary>
    public JsonOutput Json { get; } = new();

    /// <summary>The entry's number, once it is on the disk.</summary>
    public Task<long> Durable => _durable.Task;

    public void Complete(long number)
    {
        Json.Dispose();
        _durable.SetResult(number);
    }

    public void Fail(Exception cause)
    {
        Json.Dispose();
        _durable.SetException(new AuditUnavailableException(cause));
    }
}
