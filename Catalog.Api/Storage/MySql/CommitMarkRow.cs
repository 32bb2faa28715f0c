namespace Catalog.Api.Storage.MySql;

/// <summary>
/// Says that a transaction was committed: its own last row. A connection that is lost while committing does not tell, and the row does.
/// Those that are older than <see cref="Kept"/> are removed at a start.
/// </summary>
public sealed class CommitMarkRow : IUntoldRow
{
    public const int IdLength = 16;

    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public required byte[] Id { get; init; }

    public required DateTimeOffset At { get; init; }
}
