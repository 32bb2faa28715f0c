namespace Catalog.Api.Auditing;

/// <summary>
/// Lets those go on who wait for some of the entries that came to the disk together, one after the other. To wake a thread for each of
/// them would cost as much as what they have left to do.
/// </summary>
internal sealed class DurableSlice : IThreadPoolWorkItem
{
    /// <summary>As many go on one after the other before another thread is worth its waking.</summary>
    private const int Least = 8;

    private readonly ArraySegment<PendingEntry> _entries;
    private readonly long _first;

    private DurableSlice(ArraySegment<PendingEntry> entries, long first)
    {
        _entries = entries;
        _first = first;
    }

    /// <summary>Completes entries on the thread pool, evenly over the processors.</summary>
    /// <param name="first">The number of the first.</param>
    public static void Complete(PendingEntry[] entries, long first)
    {
        var slices = Math.Clamp(entries.Length / Least, 1, Environment.ProcessorCount);
        for (var i = 0; i < slices; i++)
        {
            var (from, to) = (entries.Length * i / slices, entries.Length * (i + 1) / slices);
            ThreadPool.UnsafeQueueUserWorkItem(new DurableSlice(new ArraySegment<PendingEntry>(entries, from, to - from), first + from), preferLocal: false);
        }
    }

    public void Execute()
    {
        var number = _first;
        foreach (var entry in _entries)
        {
            entry.Complete(number++);
        }
    }
}
