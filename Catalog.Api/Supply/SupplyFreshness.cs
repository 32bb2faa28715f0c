using Catalog.Api.Storage;
using Catalog.Domain.Supply;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Api.Supply;

/// <summary>When each register was last supplied to the end, read anew now and then: the catalogue's metadata are open to all.</summary>
internal sealed class SupplyFreshness(CatalogDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private volatile Reading? _last;

    /// <summary>The moment; null for a register that was never supplied.</summary>
    public async Task<DateTimeOffset?> LastAsync(string resource, CancellationToken cancellation)
    {
        var last = _last;
        if (last is null || time.GetElapsedTime(last.At) > Interval)
        {
            // Taken before the reading: what is read is at least as new.
            var at = time.GetTimestamp();
            await using var context = database.CreateContext();
            var ended = await context.Supplies.AsNoTracking()
                .Where(row => row.Status == SupplyStatus.Complete && row.Accepted > 0)
                .GroupBy(row => row.Resource)
                .Select(group => new { Resource = group.Key, At = group.Max(row => row.EndedAt) })
                .ToDictionaryAsync(each => each.Resource, each => each.At, cancellation);
            _last = last = new Reading(at, ended);
        }

        return last.Ended.GetValueOrDefault(resource);
    }

    private sealed record Reading(long At, IReadOnlyDictionary<string, DateTimeOffset?> Ended);
}
