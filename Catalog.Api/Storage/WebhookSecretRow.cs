namespace Catalog.Api.Storage;

/// <summary>The key that a webhook's calls are signed with.</summary>
public sealed class WebhookSecretRow : IUntoldRow
{
    /// <summary>In bytes; Standard Webhooks asks for 24 to 64.</summary>
    public const int Length = 32;

    /// <summary>The number of the webhook.</summary>
    public required long Webhook { get; init; }

    public required byte[] Value { get; init; }
}
