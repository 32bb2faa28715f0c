using Catalog.Api.Storage;

namespace Catalog.Api.Notifications.Webhooks;

/// <summary>A webhook with how far it has been served.</summary>
/// <param name="Key">The key that its calls are signed with; for whoever registers it alone.</param>
internal sealed record ShownWebhook(WebhookRow Row, WebhookQueueRow Queue, byte[]? Key = null);
