using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class TokenGateCacheTests
{
    private static readonly TestKey Key = TestKey.Ec();

    [Fact]
    public async Task Gate_Should_AnswerAtOnceWithoutAllocating_When_TokenIsKnown()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var text = "Bearer " + gate.NewToken().SignedBy(Key);
        var first = await gate.AskAsync(text);
        var request = gate.RequestWith(text);
        Measure(gate, request);

        var (allocated, last) = Measure(gate, request);

        Assert.Equal(0, allocated);
        Assert.Same(first, last);
    }

    [Fact]
    public async Task Gate_Should_RefuseTheToken_When_ItExpiresInTheCache()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Payload["exp"] = TestClock.Start.AddMinutes(2).ToUnixTimeSeconds();
        var text = token.SignedBy(Key);

        Assert.IsType<Authenticated>(await gate.AskWithAsync(text));
        gate.Clock.Advance(TimeSpan.FromMinutes(2) + AccessTokenProfile.ClockSkew);

        Assert.Equal("TOKEN_EXPIRED", await gate.RefusalOfAsync(text));
    }

    [Fact]
    public async Task Gate_Should_RefuseTheSameHeader_When_ItsTokenExpires()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Payload["exp"] = TestClock.Start.AddMinutes(2).ToUnixTimeSeconds();
        var header = "Bearer " + token.SignedBy(Key);

        var first = await gate.AskAsync(header);
        Assert.Same(first, await gate.AskAsync(header));
        Assert.Same(first, await gate.AskAsync(header));
        gate.Clock.Advance(TimeSpan.FromMinutes(2) + AccessTokenProfile.ClockSkew);

        Assert.Equal("TOKEN_EXPIRED", Assert.IsType<TokenRefused>(await gate.AskAsync(header)).Refusal.Code);
    }

    [Fact]
    public async Task Gate_Should_ValidateTheSameHeaderAgain_When_ItStayedForTheLongestTime()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var header = "Bearer " + gate.NewToken().SignedBy(Key);
        var first = await gate.AskAsync(header);
        Assert.Same(first, await gate.AskAsync(header));

        gate.Clock.Advance(ValidatedTokenCache.LongestStay);

        var second = Assert.IsType<Authenticated>(await gate.AskAsync(header));
        Assert.NotSame(first, second);
        Assert.Same(second, await gate.AskAsync(header));
    }

    [Fact]
    public async Task Gate_Should_RefuseAKnownHeader_When_ASecondStandsBesideIt()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var header = "Bearer " + gate.NewToken().SignedBy(Key);
        await gate.AskAsync(header);
        Assert.IsType<Authenticated>(await gate.AskAsync(header));

        Assert.Equal("TOKEN_INVALID", Assert.IsType<TokenRefused>(await gate.AskAsync(header, header)).Refusal.Code);
    }

    [Fact]
    public async Task Gate_Should_ValidateAgain_When_TokenStayedForTheLongestTime()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var text = gate.NewToken().SignedBy(Key);
        var first = await gate.AskWithAsync(text);

        gate.Clock.Advance(ValidatedTokenCache.LongestStay - TimeSpan.FromTicks(1));
        Assert.Same(first, await gate.AskWithAsync(text));
        gate.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.NotSame(first, await gate.AskWithAsync(text));
    }

    [Fact]
    public async Task Gate_Should_NotRemember_When_TokenWasRefused()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var forged = gate.NewToken().SignedBy(TestKey.Ec());
        var request = gate.RequestWith("Bearer " + forged);

        Assert.IsType<TokenRefused>(await gate.AskAsync(request));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(forged));
        Assert.Equal(2, gate.Log.Lines.Count(line => line.Contains("TOKEN_INVALID", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Gate_Should_GiveEachTokenItsOwnCaller_When_ManyAskAtOnce()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var tokens = Enumerable.Range(0, 40).Select(i =>
        {
            var token = gate.NewToken();
            token.Payload["client_id"] = $"system-{i}";
            return token.SignedBy(i % 4 == 3 ? TestKey.Ec() : Key);
        }).ToArray();

        await Parallel.ForEachAsync(Enumerable.Range(0, 4000), async (n, _) =>
        {
            var i = n % tokens.Length;
            var outcome = await gate.AskWithAsync(tokens[i]);
            if (i % 4 == 3)
            {
                Assert.Same(TokenRefusal.Invalid, Assert.IsType<TokenRefused>(outcome).Refusal);
            }
            else
            {
                Assert.Equal($"system-{i}", Assert.IsType<Authenticated>(outcome).Caller.ClientId.Value);
            }
        });
    }

    private static (long Allocated, TokenOutcome? Last) Measure(TestGate gate, Microsoft.AspNetCore.Http.HttpContext request)
    {
        TokenOutcome? last = null;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            var answer = gate.AskAsync(request);
            last = answer.IsCompletedSuccessfully ? answer.Result : null;
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before, last);
    }
}
