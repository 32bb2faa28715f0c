using Catalog.Domain.Notifications;

namespace Catalog.Api.Storage;

/// <summary>A notification that was sent to a webhook until it arrived, or was given up.</summary>
public sealed class WebhookDeliveryRow : IUntoldRow
{
    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    /// <summary>The number of the webhook.</summary>
    public required long Webhook { get; init; }

    /// <summary>The number of the notification.</summary>
    public required long Notification { get; init; }

    /// <summary>When it arrived or was given up.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How often it was sent.</summary>
    public required int Attempts { get; init; }

    public required DeliveryOutcome Outcome { get; init; }

    /// <summary>The status of the answer; null where there was none.</summary>
    public int? Status { get; init; }
}
