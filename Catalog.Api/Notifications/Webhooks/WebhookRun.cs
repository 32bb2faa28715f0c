using System.Diagnostics;
using System.Globalization;
using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>
/// Serves a webhook for a while: its department's notifications, one after the other, each until it arrives. INVARIANT: a webhook is
/// served by who holds its lease, and what arrived is written before the next is sent; so a notification is sent twice only where a
/// node died, or lost its database, between the two.
/// </summary>
internal sealed class WebhookRun(
    CatalogDatabase database, WebhookCaller caller, AccessBookKeeper access, AuditLog audit, NotificationSettings settings, TimeProvider time)
{
    /// <summary>How long another node waits for one that died. Longer than a call may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private const int MaxCalls = 50;

    private readonly string _node = Guid.NewGuid().ToString("N");

    /// <exception cref="AuditUnavailableException">The next call cannot be told to the audit, and was not made.</exception>
    public async Task ServeAsync(long webhook, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var queue = await context.WebhookQueues.SingleAsync(row => row.Webhook == webhook, cancellation);
        if (queue.LeaseUntil > time.GetUtcNow() && queue.LeaseHolder != _node)
        {
            return;
        }

        try
        {
            await HoldAsync(context, queue, cancellation);
            for (var i = 0; i < MaxCalls && await NextAsync(context, queue, cancellation); i++)
            {
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node has taken it over.
            return;
        }
        finally
        {
            await ReleaseAsync(webhook);
        }
    }

    /// <summary>Sends what is next.</summary>
    /// <returns>Whether it arrived, so that there may be more.</returns>
    private async Task<bool> NextAsync(CatalogContext context, WebhookQueueRow queue, CancellationToken cancellation)
    {
        var webhook = await context.Webhooks.AsNoTracking().SingleAsync(row => row.Id == queue.Webhook, cancellation);
        if (webhook.Status != WebhookStatus.Active || queue.NextAttemptAt > time.GetUtcNow() || access.Find()?.IsActive(ClientId.Parse(webhook.System)) != true)
        {
            return false;
        }

        var rows = await OutboxReader.ReadAsync(context, webhook.Department, queue.LastDelivered, 1, cancellation);
        if (rows is not [var notification])
        {
            return false;
        }

        var key = await context.WebhookSecrets.Where(row => row.Webhook == webhook.Id).Select(row => row.Value).SingleAsync(cancellation);
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        var released = await ReleasedNotifications.ReleaseAsync(audit, rows, Entry(webhook, notification, trace));
        var result = await caller.CallAsync(
            new Uri(webhook.WebhookUrl), key, string.Create(CultureInfo.InvariantCulture, $"msg_{webhook.Id}_{notification.Id}"), NotificationJson.WriteCall(released.Rows[0]), trace, cancellation);
        // The call was made: what came of it is written whether or not the server stops.
        return await KeepAsync(context, queue, webhook, notification, result);
    }

    private async Task<bool> KeepAsync(CatalogContext context, WebhookQueueRow queue, WebhookRow webhook, NotificationRow notification, CallResult result)
    {
        var now = time.GetUtcNow();
        queue.Attempts++;
        (queue.LastOutcome, queue.LastStatus) = (result.Outcome, result.Status);
        if (result.Outcome == DeliveryOutcome.Delivered)
        {
            context.WebhookDeliveries.Add(Delivery(queue, notification, result, now));
            (queue.LastDelivered, queue.Attempts, queue.FailingSince, queue.NextAttemptAt) = (notification.Id, 0, null, null);
        }
        else
        {
            queue.FailingSince ??= now;
            queue.NextAttemptAt = now + RetryWait.After(queue.Attempts, settings);
        }

        await HoldAsync(context, queue, CancellationToken.None);
        if (result.Outcome == DeliveryOutcome.Gone || now - queue.FailingSince >= settings.GiveUpAfter)
        {
            await GiveUpAsync(webhook, Delivery(queue, notification, result, now), now);
        }

        return result.Outcome == DeliveryOutcome.Delivered;
    }

    /// <summary>The webhook is not called any more, and its department is told.</summary>
    private async Task GiveUpAsync(WebhookRow given, WebhookDeliveryRow last, DateTimeOffset now)
    {
        await using var context = database.CreateContext(Actor.Deliveries);
        var webhook = await context.Webhooks.SingleAsync(row => row.Id == given.Id);
        if (WebhookProcedure.Value.Next(webhook.Status, WebhookAction.GiveUp) is not { } next)
        {
            return;
        }

        (webhook.Status, webhook.StatusReason) = (next, last.Outcome == DeliveryOutcome.Gone ? "It answered that it is gone (410)." : "It could not be reached for as long as is waited.");
        context.WebhookDeliveries.Add(last);
        Outbox.Add(context, NotificationKind.WebhookDisabled, webhook.Department, Matter.Of(MatterKind.Webhook, webhook.Id), now);
        await context.SaveChangesAsync();
    }

    private async Task HoldAsync(CatalogContext context, WebhookQueueRow queue, CancellationToken cancellation)
    {
        (queue.LeaseHolder, queue.LeaseUntil) = (_node, time.GetUtcNow() + Lease);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Lets others serve it at once, as far as the database can be told.</summary>
    private async Task ReleaseAsync(long webhook)
    {
        await using var context = database.CreateContext();
        var queue = await context.WebhookQueues.SingleAsync(row => row.Webhook == webhook);
        if (queue.LeaseHolder == _node)
        {
            (queue.LeaseHolder, queue.LeaseUntil) = (null, null);
            await context.SaveChangesAsync();
        }
    }

    private static WebhookDeliveryRow Delivery(WebhookQueueRow queue, NotificationRow notification, CallResult result, DateTimeOffset now) => new()
    {
        Webhook = queue.Webhook,
        Notification = notification.Id,
        At = now,
        Attempts = queue.Attempts,
        Outcome = result.Outcome,
        Status = result.Status,
    };

    private NotificationPosted Entry(WebhookRow webhook, NotificationRow notification, string trace) => new()
    {
        Time = time.GetUtcNow(),
        Trace = trace,
        System = ClientId.Parse(webhook.System),
        Department = DepartmentCode.Parse(webhook.Department),
        Webhook = webhook.Id,
        Notification = notification.Id,
    };
}
