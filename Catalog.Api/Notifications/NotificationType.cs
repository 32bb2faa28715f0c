using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Notifications;

/// <summary>A notification as the schema shows it.</summary>
internal sealed class NotificationType : MetadataType<NotificationRow>
{
    public const string TypeName = "Notification";

    public NotificationType()
        : base(TypeName, "通知: what a department is told of.")
    {
        Show("id", Reference.Required("String"), "Its number; later ones have greater ones.", row => row.Id.ToString(CultureInfo.InvariantCulture));
        Show("kind", Reference.Required(nameof(NotificationKind)), "What it tells of.", row => row.Kind);
        Show("at", Reference.Required("DateTime"), "When it came to pass.", row => Moments.Text(row.At));
        Show("matter", Reference.Required(MatterType.TypeName), "What it is about.", row => new Matter(row.Matter, row.MatterKey));
    }
}
