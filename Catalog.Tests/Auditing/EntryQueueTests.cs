using Catalog.Api.Auditing;
using Catalog.Domain.Auditing;
using Catalog.Tests.Authentication;

namespace Catalog.Tests.Auditing;

public sealed class EntryQueueTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly EntryQueue _queue = new();
    private List<PendingEntry> _taken = [];

    [Fact]
    public void Entries_Should_BeTakenTogether_When_TheyWait()
    {
        PendingEntry[] entries = [Entry(), Entry(), Entry()];

        Assert.All(entries, entry => Assert.True(_queue.TryAdd(entry, out _)));

        Assert.True(_queue.TryTake(ref _taken, Moment));
        Assert.Equal(entries, _taken);
        Assert.True(_queue.TryTake(ref _taken, Moment));
        Assert.Empty(_taken);
    }

    [Fact]
    public async Task Waiting_Should_End_When_AnEntryComes()
    {
        var waiting = Task.Run(() => _queue.TryTake(ref _taken, TimeSpan.FromMinutes(1)));
        await Task.Delay(Moment, TimeProvider.System);
        Assert.True(_queue.TryAdd(Entry(), out _));

        Assert.True(await waiting.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Single(_taken);
    }

    [Fact]
    public async Task Waiting_Should_End_When_TheQueueIsStopped()
    {
        var waiting = Task.Run(() => _queue.TryTake(ref _taken, TimeSpan.FromMinutes(1)));
        await Task.Delay(Moment, TimeProvider.System);
        _queue.Stop();

        Assert.False(await waiting.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Entries_Should_BeTakenToTheLast_When_TheQueueIsStopped()
    {
        Assert.True(_queue.TryAdd(Entry(), out _));
        _queue.Stop();

        Assert.False(_queue.TryAdd(Entry(), out _));
        Assert.False(_queue.TryAdmit());
        Assert.True(_queue.TryTake(ref _taken, Moment));
        Assert.Single(_taken);
        Assert.False(_queue.TryTake(ref _taken, Moment));
    }

    [Fact]
    public async Task Entries_Should_FailAndBeCounted_When_TheQueueRefuses()
    {
        PendingEntry[] waiting = [Entry(), Entry()];
        Assert.All(waiting, entry => Assert.True(_queue.TryAdd(entry, out _)));
        var cause = new IOException("full");

        _queue.Refuse(cause);

        foreach (var entry in waiting)
        {
            Assert.Same(cause, (await Assert.ThrowsAsync<AuditUnavailableException>(() => entry.Durable)).InnerException);
        }

        Assert.False(_queue.IsOpen);
        Assert.False(_queue.TryAdd(Entry(), out var told));
        Assert.Same(cause, told);
        Assert.False(_queue.TryAdmit());
        _queue.Count(10);
        Assert.Equal(14, _queue.Refused);

        // Of one that came in between, the next entry tells.
        _queue.Resume(13);
        Assert.True(_queue.IsOpen);
        Assert.True(_queue.TryAdmit());
        Assert.Equal(1, _queue.Refused);
    }

    private static PendingEntry Entry() => new(new MetadataAnswered { Time = TestClock.Start, Trace = "t" });
}
