using System.Threading.RateLimiting;

namespace Catalog.Api.Limits;

/// <summary>A request's turn, held while it is answered; or the refusal of one.</summary>
internal readonly struct Turn : IDisposable
{
    private readonly RateLimitLease? _place;

    /// <param name="place">The place among those that are answered at the same time; null where nothing is counted.</param>
    public Turn(RateLimitLease? place) => _place = place;

    /// <param name="wait">After which time another try is worth while.</param>
    public Turn(TimeSpan wait) => Wait = wait;

    /// <summary>How long to wait, where the turn is refused; null where it is given.</summary>
    public TimeSpan? Wait { get; }

    public void Dispose() => _place?.Dispose();
}
