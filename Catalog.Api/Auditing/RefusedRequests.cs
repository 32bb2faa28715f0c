using System.Collections.Concurrent;
using Catalog.Api.Limits;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>Counts the requests that are refused because they are too many, and writes an entry for each of their senders once a second.</summary>
internal sealed class RefusedRequests(AuditLog audit, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private ConcurrentDictionary<TurnKey, Refusals> _counts = new();

    public void Count(TurnKey key) => _counts.GetOrAdd(key, static (_, time) => new Refusals(time.GetUtcNow()), time).Add();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await WriteAsync();
        }
    }

    private async Task WriteAsync()
    {
        if (_counts.IsEmpty || !audit.IsAvailable)
        {
            return;
        }

        // A count that is added to what was taken a moment ago is read below: the entries are written after it.
        foreach (var (key, refusals) in Interlocked.Exchange(ref _counts, new ConcurrentDictionary<TurnKey, Refusals>()))
        {
            try
            {
                await audit.AppendAsync(new RequestsRefused
                {
                    Time = time.GetUtcNow(),
                    System = key.System,
                    Address = key.System is null ? key.Address : null,
                    Count = refusals.Count,
                    Since = refusals.Since,
                });
            }
            catch (AuditUnavailableException)
            {
                _counts.GetOrAdd(key, new Refusals(refusals.Since)).Add(refusals.Count);
            }
        }
    }

    private sealed class Refusals(DateTimeOffset since)
    {
        private long _count;

        public DateTimeOffset Since => since;

        public long Count => Interlocked.Read(ref _count);

        public void Add(long count = 1) => Interlocked.Add(ref _count, count);
    }
}
