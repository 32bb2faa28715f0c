using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Notifications;

/// <summary>Where what departments are told of is written, in the transaction of what it tells of.</summary>
internal static class Outbox
{
    public static void Add(CatalogContext context, NotificationKind kind, string department, Matter matter, DateTimeOffset now) =>
        context.Notifications.Add(new NotificationRow
        {
            Kind = kind,
            Department = department,
            Matter = matter.Kind,
            MatterKey = matter.Key,
            At = now,
        });
}
