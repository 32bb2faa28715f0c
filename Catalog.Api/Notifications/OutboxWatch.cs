using Catalog.Api.Http;
using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications;

/// <summary>Looks into the outbox for all who wait on this node: one small question however many they are.</summary>
internal sealed partial class OutboxWatch(CatalogDatabase database, NotificationSettings settings, TimeProvider time, ILogger<OutboxWatch> logger) : BackgroundService
{
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;

    /// <summary>The number of the last notification, as far as is known.</summary>
    public long Last => Interlocked.Read(ref _last);

    /// <summary>Waits until there are notifications behind a number, and so long at most.</summary>
    public async Task WaitAsync(long behind, TimeSpan atMost, CancellationToken cancellation)
    {
        // Taken before the number is compared: what comes in between is not slept through.
        var news = Volatile.Read(ref _news).Task;
        if (Last > behind)
        {
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(news, Task.Delay(atMost, time, end.Token));
        await end.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isAway = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                isAway = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Said once for an outage, not twice a second.
                if (!isAway)
                {
                    LogAway(FailureReport.Of(exception));
                }

                isAway = true;
            }

            await Task.Delay(settings.PollInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var last = await context.Notifications.MaxAsync(row => (long?)row.Id, cancellation) ?? 0;
        if (last > Last)
        {
            Interlocked.Exchange(ref _last, last);
            Interlocked.Exchange(ref _news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }

    [LoggerMessage(EventName = "OUTBOX_AWAY", Level = LogLevel.Error, Message = "The outbox cannot be looked into, and is tried again: {Failure}")]
    private partial void LogAway(FailureReport failure);
}
