using Catalog.Api.Auditing;
using Catalog.Api.Http;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;
using Catalog.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Has webhooks served as there are notifications for them, several at once: a slow one keeps no other waiting.</summary>
internal sealed partial class WebhookDelivery(
    CatalogDatabase database, WebhookRun run, OutboxWatch outbox, TimeProvider time, ILogger<WebhookDelivery> logger) : BackgroundService
{
    private const int MaxRuns = 32;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, Task> _runs = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var newest = outbox.Last;
            try
            {
                await BeginAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(FailureReport.Of(exception));
            }

            await outbox.WaitAsync(newest, Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_runs.Values);
    }

    private async Task BeginAsync(CancellationToken stopping)
    {
        foreach (var (webhook, _) in _runs.Where(pair => pair.Value.IsCompleted).ToList())
        {
            _runs.Remove(webhook);
        }

        await using var context = database.CreateContext();
        var now = time.GetUtcNow();
        var due = await (from webhook in context.Webhooks.AsNoTracking()
                         join queue in context.WebhookQueues on webhook.Id equals queue.Webhook
                         join system in context.Systems on webhook.System equals system.ClientId
                         join department in context.Departments on webhook.Department equals department.Code
                         where webhook.Status == WebhookStatus.Active && system.Status == SystemStatus.Active && department.Status == DepartmentStatus.Active
                             && (queue.NextAttemptAt == null || queue.NextAttemptAt <= now)
                             && (queue.LeaseUntil == null || queue.LeaseUntil <= now)
                             && context.Notifications.Any(row => row.Department == webhook.Department && row.Id > queue.LastDelivered)
                         orderby queue.NextAttemptAt
                         select webhook.Id).Take(MaxRuns).ToListAsync(stopping);
        foreach (var webhook in due.Where(webhook => _runs.Count < MaxRuns && !_runs.ContainsKey(webhook)))
        {
            _runs.Add(webhook, ServeAsync(webhook, stopping));
        }
    }

    private async Task ServeAsync(long webhook, CancellationToken stopping)
    {
        try
        {
            await run.ServeAsync(webhook, stopping);
        }
        catch (Exception exception)
        {
            if (!stopping.IsCancellationRequested && exception is not AuditUnavailableException)
            {
                LogRunFailure(webhook, FailureReport.Of(exception));
            }
        }
    }

    [LoggerMessage(EventName = "WEBHOOKS_NOT_FOUND", Level = LogLevel.Error, Message = "The webhooks cannot be read, and are tried again: {Failure}")]
    private partial void LogFailure(FailureReport failure);

    [LoggerMessage(EventName = "WEBHOOK_NOT_SERVED", Level = LogLevel.Error, Message = "Webhook {Webhook} could not be served, and is tried again: {Failure}")]
    private partial void LogRunFailure(long webhook, FailureReport failure);
}
