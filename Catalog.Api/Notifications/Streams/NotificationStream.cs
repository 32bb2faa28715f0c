using Catalog.Api.Access;
using Catalog.Api.Auditing;
using Catalog.Api.Authentication;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;

namespace Catalog.Api.Notifications.Streams;

/// <summary>Sends a department's notifications to one client, as long as its token and its system hold.</summary>
internal sealed class NotificationStream(
    CatalogDatabase database, AuditLog audit, AccessBookKeeper access, OutboxWatch outbox, NotificationSettings settings, TimeProvider time, RequestTrail trail, Caller caller, DepartmentCode department)
{
    private const int MaxBatch = 100;

    /// <summary>How often it is looked whether the client may still be told.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <param name="after">The number of the notification behind which the stream begins.</param>
    /// <exception cref="AuditUnavailableException">The opening cannot be told to the audit; nothing was sent.</exception>
    public async Task OpenAsync(long after) => await audit.AppendAsync(Entry(after));

    /// <summary>Sends until the client is gone or may not be told any more.</summary>
    /// <exception cref="AuditUnavailableException">What is next cannot be told to the audit, and was not sent.</exception>
    /// <exception cref="TimeoutException">The client does not take what it is sent.</exception>
    public async Task SendAsync(EventStream events, long after, CancellationToken cancellation)
    {
        var (last, seen, sentAt) = (after, -1L, time.GetTimestamp());
        await events.OpenAsync();
        while (MayGoOn())
        {
            // Taken before the reading: what is read is at least as new.
            var newest = outbox.Last;
            var rows = newest > seen ? await ReadAsync(last, cancellation) : [];
            if (rows.Count > 0)
            {
                await events.WriteAsync(await ReleasedNotifications.ReleaseAsync(audit, rows, Entry(last, rows)));
                (last, sentAt) = (rows[^1].Id, time.GetTimestamp());
                continue;
            }

            seen = newest;
            if (time.GetElapsedTime(sentAt) >= settings.Heartbeat)
            {
                await events.BeatAsync();
                sentAt = time.GetTimestamp();
            }

            await outbox.WaitAsync(seen, Interval, cancellation);
        }
    }

    /// <summary>Whether the token still holds against the register: its system active, believed as it was, and registered for a scope that may be told.</summary>
    private bool MayGoOn() => time.GetUtcNow() < caller.ExpiresAt
        && access.Find() is { } now
        && now.IsActive(caller.ClientId)
        && now.FindSystem(caller.ClientId) is { } system
        && system.Trust == caller.Trust
        && (caller.Carried & ScopeNames.Parse(system.Scopes) & NotificationEndpoint.Governing) != 0;

    private async Task<IReadOnlyList<NotificationRow>> ReadAsync(long behind, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        return await OutboxReader.ReadAsync(context, department.Value, behind, MaxBatch, cancellation);
    }

    private NotificationsStreamed Entry(long after, IReadOnlyList<NotificationRow>? rows = null) => new()
    {
        Time = rows is null ? trail.Time : time.GetUtcNow(),
        Trace = trail.Trace,
        System = caller.ClientId,
        Department = department,
        Address = trail.Address,
        After = after,
        Last = rows is null ? null : rows[^1].Id,
        Count = rows?.Count ?? 0,
    };
}
