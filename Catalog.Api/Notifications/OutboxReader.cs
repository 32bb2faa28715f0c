using Catalog.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Notifications;

/// <summary>
/// Reads a department's notifications in their order. INVARIANT: numbers grow as transactions commit, since one writes at a time; a
/// database on which several write at once must number them when they commit.
/// </summary>
internal static class OutboxReader
{
    /// <param name="behind">The number behind which they begin.</param>
    public static async Task<IReadOnlyList<NotificationRow>> ReadAsync(CatalogContext context, string department, long behind, int count, CancellationToken cancellation) =>
        await context.Notifications.AsNoTracking()
            .Where(row => row.Department == department && row.Id > behind)
            .OrderBy(row => row.Id)
            .Take(count)
            .ToListAsync(cancellation);
}
