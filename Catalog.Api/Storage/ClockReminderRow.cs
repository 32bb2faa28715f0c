using Catalog.Domain.Notifications;

namespace Catalog.Api.Storage;

/// <summary>That a department was told once of a term which ends or has ended. INVARIANT: of nodes that tell at once, one can write it.</summary>
public sealed class ClockReminderRow : IUntoldRow
{
    /// <summary>The number of the clock.</summary>
    public required long Clock { get; init; }

    /// <summary>Due soon, or overdue.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>The last day of the term as it stood then: a suspension moves it, and the department is told anew.</summary>
    public required DateOnly Due { get; init; }
}
