namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Which webhook is not to be called any more, and why.</summary>
internal sealed record DisableWebhookInput(string Webhook, int Revision, string Reason);
