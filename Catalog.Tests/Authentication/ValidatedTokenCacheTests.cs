using Catalog.Api.Authentication;
using Catalog.Domain.Departments;

namespace Catalog.Tests.Authentication;

public sealed class ValidatedTokenCacheTests
{
    private readonly TestClock clock = new();

    [Fact]
    public void Cache_Should_StayBounded_When_ManyTokensCome()
    {
        var cache = new ValidatedTokenCache(clock);
        var outcome = OutcomeOf("flooding", TimeSpan.FromHours(1));

        Parallel.For(0, 100_000, i => cache.Keep(HashOf($"token-{i}"), outcome));

        Assert.InRange(cache.Count, ValidatedTokenCache.DefaultCapacity / 2, ValidatedTokenCache.DefaultCapacity);
    }

    [Fact]
    public void Cache_Should_FindOnlyTheSameToken_When_ManyAreKept()
    {
        var cache = new ValidatedTokenCache(clock);
        var outcomes = Enumerable.Range(0, 1000).Select(i => OutcomeOf($"system-{i}", TimeSpan.FromHours(1))).ToArray();
        for (var i = 0; i < outcomes.Length; i++)
        {
            cache.Keep(HashOf($"token-{i}"), outcomes[i]);
        }

        var found = 0;
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (cache.Find(HashOf($"token-{i}")) is { } outcome)
            {
                found++;
                Assert.Same(outcomes[i], outcome);
            }
        }

        Assert.InRange(found, 990, 1000);
        Assert.Null(cache.Find(HashOf("token-1000")));
    }

    [Fact]
    public void Cache_Should_ForgetTheOneThatEndsFirst_When_ItIsFull()
    {
        var cache = new ValidatedTokenCache(clock, capacity: 4);
        foreach (var minutes in new[] { 3, 1, 4, 2 })
        {
            cache.Keep(HashOf($"{minutes}"), OutcomeOf("system", TimeSpan.FromMinutes(minutes)));
        }

        cache.Keep(HashOf("5"), OutcomeOf("system", TimeSpan.FromMinutes(5)));

        Assert.Equal(["2", "3", "4", "5"], new[] { "1", "2", "3", "4", "5" }.Where(token => cache.Find(HashOf(token)) is not null));
    }

    [Fact]
    public void Cache_Should_HoldATokenOnce_When_ItIsKeptTwice()
    {
        var cache = new ValidatedTokenCache(clock, capacity: 4);

        cache.Keep(HashOf("a"), OutcomeOf("system", TimeSpan.FromHours(1)));
        cache.Keep(HashOf("a"), OutcomeOf("system", TimeSpan.FromHours(1)));

        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void Cache_Should_HoldNothing_When_TokenHasExpired()
    {
        var cache = new ValidatedTokenCache(clock);

        cache.Keep(HashOf("a"), OutcomeOf("system", TimeSpan.Zero));

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Cache_Should_FindNothing_When_TheTokenExpiresThisMoment()
    {
        var cache = new ValidatedTokenCache(clock);
        cache.Keep(HashOf("a"), OutcomeOf("system", TimeSpan.FromSeconds(10)));

        clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.NotNull(cache.Find(HashOf("a")));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(cache.Find(HashOf("a")));
    }

    private static TokenHash HashOf(string token)
    {
        Assert.True(TokenHash.TryOf(token, out var hash));
        return hash;
    }

    private Authenticated OutcomeOf(string client, TimeSpan lifetime) =>
        new(new Caller(ClientId.Parse(client), Scopes.Read, clock.GetUtcNow() + lifetime));
}
