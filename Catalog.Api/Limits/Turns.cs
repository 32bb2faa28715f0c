using System.Threading.RateLimiting;

namespace Catalog.Api.Limits;

/// <summary>Gives each system as many turns as its share allows: so many at the same time, so many each second.</summary>
/// <remarks>What is counted of a system that keeps quiet is forgotten after seconds, so that memory follows those who ask.</remarks>
internal sealed class Turns : IDisposable
{
    /// <summary>Shares are filled up so often in a second, where they can be divided by it.</summary>
    private const int MaxPeriods = 10;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<TurnKey>? _places;
    private readonly PartitionedRateLimiter<TurnKey>? _requests;

    public Turns(LimitSettings limits)
    {
        if (limits.ConcurrentRequests > 0)
        {
            var places = new ConcurrencyLimiterOptions { PermitLimit = limits.ConcurrentRequests, QueueLimit = 0 };
            _places = PartitionedRateLimiter.Create<TurnKey, TurnKey>(key => RateLimitPartition.GetConcurrencyLimiter(key, _ => places));
        }

        if (limits.RequestsPerSecond > 0)
        {
            var requests = Share(limits);
            _requests = PartitionedRateLimiter.Create<TurnKey, TurnKey>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => requests));
        }
    }

    public Turn Take(TurnKey key)
    {
        var place = _places?.AttemptAcquire(key);
        if (place is { IsAcquired: false })
        {
            place.Dispose();
            return new Turn(Soon);
        }

        using var request = _requests?.AttemptAcquire(key);
        if (request is { IsAcquired: false })
        {
            place?.Dispose();
            return new Turn(request.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Soon);
        }

        return new Turn(place);
    }

    public void Dispose()
    {
        _places?.Dispose();
        _requests?.Dispose();
    }

    private static TokenBucketRateLimiterOptions Share(LimitSettings limits)
    {
        var periods = Enumerable.Range(1, MaxPeriods).Last(number => limits.RequestsPerSecond % number == 0);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.RequestBurst,
            TokensPerPeriod = limits.RequestsPerSecond / periods,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1) / periods,
            QueueLimit = 0,
            AutoReplenishment = true,
        };
    }
}
