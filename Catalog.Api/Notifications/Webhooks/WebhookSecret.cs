namespace Catalog.Api.Notifications.Webhooks;

/// <summary>The key of a webhook as its receiver is given it. Source: Standard Webhooks, "Signature scheme".</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";

    public static string Text(byte[] key) => Prefix + Convert.ToBase64String(key);
}
