namespace Catalog.Domain.Auditing;

/// <summary>A notification is sent to a webhook, whether it arrives or not.</summary>
public sealed record NotificationPosted() : RequestEntry(EntryKind.NotificationPosted)
{
    /// <summary>The number of the webhook.</summary>
    public required long Webhook { get; init; }

    /// <summary>The number of the notification.</summary>
    public required long Notification { get; init; }
}
