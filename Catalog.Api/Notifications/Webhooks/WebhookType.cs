using System.Globalization;
using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Domain.Notifications;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>A webhook as the schema shows it.</summary>
internal sealed class WebhookType : MetadataType<ShownWebhook>
{
    public const string TypeName = "Webhook";

    public WebhookType()
        : base(TypeName, "通知回调: an address to which a system has the notifications of its department sent.")
    {
        Show("id", Reference.Required("String"), "Its number.", webhook => webhook.Row.Id.ToString(CultureInfo.InvariantCulture));
        Show("system", Reference.Required("String"), "The client id of the system.", webhook => webhook.Row.System);
        Show("department", Reference.To("Department"), "The department whose notifications are sent.", (webhook, scope) => RegisteredDepartment.Of(scope, webhook.Row.Department));
        Show("url", Reference.Required("String"), "The address.", webhook => webhook.Row.WebhookUrl);
        Show("status", Reference.Required(nameof(WebhookStatus)), "Whether it is called.", webhook => webhook.Row.Status);
        Show("statusReason", Reference.To("String"), "Why it stands so; null where nobody changed it.", webhook => webhook.Row.StatusReason);
        Show("registeredBy", Reference.Required("String"), "The client id of the system that registered it.", webhook => webhook.Row.RegisteredBy);
        Show("registeredAt", Reference.Required("DateTime"), "When.", webhook => Moments.Text(webhook.Row.RegisteredAt));
        Show("lastDelivered", Reference.Required("String"), "The number of the last notification that arrived, or behind which it began.", webhook => webhook.Queue.LastDelivered.ToString(CultureInfo.InvariantCulture));
        Show("attempts", Reference.Required("Int"), "How often the next one was sent in vain.", webhook => webhook.Queue.Attempts);
        Show("nextAttemptAt", Reference.To("DateTime"), "Before which it is not sent again; null for at once.", webhook => Moments.Text(webhook.Queue.NextAttemptAt));
        Show("failingSince", Reference.To("DateTime"), "Since when nothing arrives; null where that is not so.", webhook => Moments.Text(webhook.Queue.FailingSince));
        Show("lastOutcome", Reference.To(nameof(DeliveryOutcome)), "What became of the last call.", webhook => webhook.Queue.LastOutcome);
        Show("lastStatus", Reference.To("Int"), "The status that it was answered with.", webhook => webhook.Queue.LastStatus);
        Show("secret", Reference.To("String"), "The key that calls are signed with. The answer of registerWebhook shows it, and nothing else.", webhook => webhook.Key is null ? null : WebhookSecret.Text(webhook.Key));
        Show("revision", Reference.Required("Int"), "Counted up by every change.", webhook => webhook.Row.Revision);
    }
}
