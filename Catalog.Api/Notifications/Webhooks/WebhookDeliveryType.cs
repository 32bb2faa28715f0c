using System.Globalization;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>A notification that was sent to a webhook, as the schema shows it.</summary>
internal sealed class WebhookDeliveryType : MetadataType<WebhookDeliveryRow>
{
    public const string TypeName = "WebhookDelivery";

    public WebhookDeliveryType()
        : base(TypeName, "通知投递: a notification that was sent to a webhook until it arrived, or was given up.")
    {
        Show("webhook", Reference.Required("String"), "The number of the webhook.", row => row.Webhook.ToString(CultureInfo.InvariantCulture));
        Show("notification", Reference.Required("String"), "The number of the notification.", row => row.Notification.ToString(CultureInfo.InvariantCulture));
        Show("at", Reference.Required("DateTime"), "When it arrived or was given up.", row => Moments.Text(row.At));
        Show("attempts", Reference.Required("Int"), "How often it was sent.", row => row.Attempts);
        Show("outcome", Reference.Required(nameof(DeliveryOutcome)), "What became of it.", row => row.Outcome);
        Show("status", Reference.To("Int"), "The status that it was answered with; null where there was none.", row => row.Status);
    }
}
