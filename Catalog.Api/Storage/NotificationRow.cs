using Catalog.Domain.Notifications;
using Catalog.Domain.Procedures;

namespace Catalog.Api.Storage;

/// <summary>What a department is to be told of, written in the transaction that it tells of. INVARIANT: it names a matter and nothing of what is in it.</summary>
public sealed class NotificationRow : IUntoldRow
{
    /// <summary>Given by the database, growing.</summary>
    public long Id { get; private set; }

    public required NotificationKind Kind { get; init; }

    /// <summary>The code of the department that is told.</summary>
    public required string Department { get; init; }

    public required MatterKind Matter { get; init; }

    public required string MatterKey { get; init; }

    public required DateTimeOffset At { get; init; }
}
