using Catalog.Domain.Notifications;

namespace Catalog.Api.Storage;

/// <summary>How far a webhook has been served, and which node serves it now.</summary>
public sealed class WebhookQueueRow : IUntoldRow, IRevisedRow
{
    public const int HolderLength = 32;

    /// <summary>The number of the webhook.</summary>
    public required long Webhook { get; init; }

    /// <summary>The number of the last notification that arrived.</summary>
    public required long LastDelivered { get; set; }

    /// <summary>How often the one after was sent in vain.</summary>
    public int Attempts { get; set; }

    /// <summary>When it was first sent in vain; null where nothing failed since the last that arrived.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Before which nothing is sent; null for at once.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>What became of the last call; null before the first.</summary>
    public DeliveryOutcome? LastOutcome { get; set; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? LastStatus { get; set; }

    /// <summary>The run of a node that serves it; null for none.</summary>
    public string? LeaseHolder { get; set; }

    /// <summary>Up to when no other node serves it: a node that died holds it no longer.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public int Revision { get; private set; }
}
