using Catalog.Api.Auditing;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Notifications;

/// <summary>Notifications that may leave. INVARIANT: their entry is on the disk.</summary>
internal sealed class ReleasedNotifications
{
    private ReleasedNotifications(IReadOnlyList<NotificationRow> rows) => Rows = rows;

    public IReadOnlyList<NotificationRow> Rows { get; }

    /// <exception cref="AuditUnavailableException">The entry cannot be written, so that they stay here.</exception>
    public static async ValueTask<ReleasedNotifications> ReleaseAsync(AuditLog audit, IReadOnlyList<NotificationRow> rows, AuditEntry entry)
    {
        await audit.AppendAsync(entry);
        return new ReleasedNotifications(rows);
    }
}
