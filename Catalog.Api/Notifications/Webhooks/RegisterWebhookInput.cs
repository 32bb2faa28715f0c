namespace Catalog.Api.Notifications.Webhooks;

/// <summary>Where notifications are to be sent, and for which system.</summary>
internal sealed record RegisterWebhookInput(string Url, string? System);
