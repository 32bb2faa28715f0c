using Catalog.Domain.Auditing;
using Catalog.Domain.Departments;

namespace Catalog.Api.Auditing.Index;

/// <summary>Finds entries of all nodes' chains by an index in a database, which follows the segments and says how far it has come.</summary>
internal abstract class AuditIndex
{
    /// <summary>Reads a page of the entries that a filter lets through: the newest first, or, backwards, the oldest first.</summary>
    /// <param name="after">Only older ones than this; null for no such bound.</param>
    /// <param name="before">Only newer ones than this; null for no such bound.</param>
    /// <exception cref="AuditIndexUnavailableException">The database or a segment cannot be read.</exception>
    public abstract Task<EntryPage> ReadAsync(
        EntryFilter filter, EntryPlace? after, EntryPlace? before, int count, bool isBackward, CancellationToken cancellation);

    /// <summary>Reads the entry of a number; null where the index has none.</summary>
    /// <exception cref="AuditIndexUnavailableException">The database or a segment cannot be read.</exception>
    public abstract Task<IndexedEntry?> FindAsync(NodeName node, long number, CancellationToken cancellation);

    /// <summary>Counts the entries that a filter lets through, and stops where there are as many as are asked for.</summary>
    /// <exception cref="AuditIndexUnavailableException">The database cannot be read.</exception>
    public abstract Task<long> CountAsync(EntryFilter filter, int atMost, CancellationToken cancellation);

    /// <summary>The figures of a period, by day, department and kind.</summary>
    /// <param name="until">Exclusive.</param>
    /// <param name="department">Null for all departments, and for what belongs to none.</param>
    /// <exception cref="AuditIndexUnavailableException">The database cannot be read.</exception>
    public abstract Task<IReadOnlyList<DayFigures>> FiguresAsync(
        DateOnly from, DateOnly until, DepartmentCode? department, CancellationToken cancellation);

    /// <summary>How far it has followed each node's chain.</summary>
    /// <exception cref="AuditIndexUnavailableException">The database cannot be read.</exception>
    public abstract Task<IReadOnlyList<IndexPosition>> PositionsAsync(CancellationToken cancellation);
}
