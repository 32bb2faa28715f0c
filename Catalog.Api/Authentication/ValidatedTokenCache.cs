using System.Runtime.CompilerServices;

namespace Catalog.Api.Authentication;

/// <summary>Remembers which tokens were found valid, by their hash; neither a token nor a refusal is ever kept.</summary>
/// <remarks>
/// A table of fixed size, each token having four places by its hash: its memory is bounded whatever arrives, a hit takes no
/// lock and allocates nothing, and whoever floods it with valid tokens only makes others' tokens be validated again.
/// An entry lives until its token expires, and for ten minutes at most: so long does a key that its authority withdrew go on.
/// </remarks>
internal sealed class ValidatedTokenCache(TimeProvider clock, int capacity = ValidatedTokenCache.DefaultCapacity)
{
    public const int DefaultCapacity = 10_000;

    private const int Ways = 4;

    public static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The server keeps a header's string from one request of a connection to the next while its bytes stay the same: what was found
    /// by such a string once need not be hashed again. The strings are not kept by this.
    /// </summary>
    private readonly ConditionalWeakTable<string, Entry> seen = [];

    private readonly Entry?[] places = new Entry?[Math.Max(capacity / Ways, 1) * Ways];

    public int Count => places.Count(place => place is not null);

    /// <summary>What was found for the same string before, not for an equal one.</summary>
    public Authenticated? FindSame(string header) => seen.TryGetValue(header, out var entry) ? Standing(entry) : null;

    /// <param name="header">The header that holds the token and nothing else, by which <see cref="FindSame"/> is to find it again.</param>
    public Authenticated? Find(in TokenHash hash, string? header = null)
    {
        foreach (ref var place in PlacesOf(hash))
        {
            if (Volatile.Read(ref place) is { } entry && entry.Hash == hash)
            {
                if (header is not null)
                {
                    seen.AddOrUpdate(header, entry);
                }

                return Standing(entry);
            }
        }

        return null;
    }

    public void Keep(in TokenHash hash, Authenticated outcome)
    {
        var now = clock.GetUtcNow();
        var expiresAt = outcome.Caller.ExpiresAt;
        var until = expiresAt < now + LongestStay ? expiresAt : now + LongestStay;
        if (until <= now)
        {
            return;
        }

        // Two writers at once may take the same place: one token is then validated once more.
        ref var chosen = ref Choose(PlacesOf(hash), hash);
        Volatile.Write(ref chosen, new Entry(hash, outcome, until));
    }

    private Authenticated? Standing(Entry entry) => clock.GetUtcNow() < entry.Until ? entry.Outcome : null;

    private Span<Entry?> PlacesOf(in TokenHash hash) =>
        places.AsSpan((int)(hash.First % (ulong)(places.Length / Ways)) * Ways, Ways);

    /// <summary>The token's own place, else an empty one, else that of the entry which ends first.</summary>
    private static ref Entry? Choose(Span<Entry?> places, in TokenHash hash)
    {
        var chosen = 0;
        var earliest = DateTimeOffset.MaxValue;
        for (var i = 0; i < places.Length; i++)
        {
            var entry = Volatile.Read(ref places[i]);
            if (entry?.Hash == hash)
            {
                return ref places[i];
            }

            var until = entry?.Until ?? DateTimeOffset.MinValue;
            if (until < earliest)
            {
                (chosen, earliest) = (i, until);
            }
        }

        return ref places[chosen];
    }

    private sealed record Entry(TokenHash Hash, Authenticated Outcome, DateTimeOffset Until);
}
