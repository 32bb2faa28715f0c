namespace Catalog.Domain.Auditing;

/// <summary>A stream of notifications was opened, or notifications were sent on it.</summary>
public sealed record NotificationsStreamed() : RequestEntry(EntryKind.NotificationsStreamed)
{
    /// <summary>The number of the notification behind which it begins, or goes on.</summary>
    public required long After { get; init; }

    /// <summary>The number of the last one that is sent; null when the stream is opened.</summary>
    public long? Last { get; init; }

    public long Count { get; init; }
}
