using System.Buffers;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>An entry on its way to the disk, and whoever waits for it.</summary>
internal sealed class PendingEntry
{
    // Whoever waits goes on elsewhere: the thread that writes has the next entries to bring to the disk.
    private readonly TaskCompletionSource<long> _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PendingEntry(AuditEntry entry)
    {
        Format.EntryFormat.Write(entry, Json);
    }

    public ArrayBufferWriter<byte> Json { get; } = new(1024);

    /// <summary>The entry's number, once it is on the disk.</summary>
    public Task<long> Durable => _durable.Task;

    public void Complete(long number) => _durable.TrySetResult(number);

    public void Fail(Exception cause) => _durable.TrySetException(new AuditUnavailableException(cause));
}
