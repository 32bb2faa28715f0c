using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class AuthorityKeysTests
{
    [Fact]
    public async Task Authority_Should_VouchForTokens_When_ItsKeySigned()
    {
        var (ec, rsa) = (TestKey.Ec(), TestKey.Rsa());
        await using var authority = await TestAuthority.StartAsync(ec, rsa);
        await using var gate = authority.NewGate();

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(ec)));
        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(rsa)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken("https://other.example").SignedBy(ec)));
        Assert.Equal(1, authority.Fetches);
    }

    [Fact]
    public async Task Keys_Should_BeFetchedOnce_When_ManyAskAtOnce()
    {
        var key = TestKey.Ec();
        await using var authority = await TestAuthority.StartAsync(key);
        await using var gate = authority.NewGate();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(key))));

        Assert.All(outcomes, outcome => Assert.IsType<Authenticated>(outcome));
        Assert.Equal(1, authority.Fetches);
    }

    [Fact]
    public async Task Token_Should_BeAcceptedAtOnce_When_ItsKeyIsNew()
    {
        var (old, next) = (TestKey.Ec(keyId: "old"), TestKey.Ec(keyId: "next"));
        await using var authority = await TestAuthority.StartAsync(old);
        await using var gate = authority.NewGate();
        await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(old));

        authority.Keys = [next];
        gate.Clock.Advance(AuthorityKeys.Pause);

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(next)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken(authority.Address).SignedBy(old)));
    }

    [Fact]
    public async Task Authority_Should_NotBeFlooded_When_KeyIdsAreForged()
    {
        var key = TestKey.Ec();
        await using var authority = await TestAuthority.StartAsync(key);
        await using var gate = authority.NewGate();
        await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(key));
        gate.Clock.Advance(AuthorityKeys.Pause);

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken(authority.Address).SignedBy(TestKey.Ec(keyId: $"forged-{i}"))));
        }

        Assert.Equal(2, authority.Fetches);
    }

    [Fact]
    public async Task Refusal_Should_SayKeysUnavailable_When_AuthorityIsDownFromTheStart()
    {
        var key = TestKey.Ec();
        await using var authority = await TestAuthority.StartAsync(key);
        await using var gate = authority.NewGate();
        var token = gate.NewToken(authority.Address).SignedBy(key);
        authority.IsDown = true;

        Assert.Equal("TOKEN_KEYS_UNAVAILABLE", await gate.RefusalOfAsync(token));
        Assert.Equal("TOKEN_KEYS_UNAVAILABLE", await gate.RefusalOfAsync(token));

        authority.IsDown = false;
        gate.Clock.Advance(AuthorityKeys.Pause);
        Assert.IsType<Authenticated>(await gate.AskWithAsync(token));
    }

    [Fact]
    public async Task Refusal_Should_SayKeysUnavailable_When_NothingListens()
    {
        var key = TestKey.Ec();
        var authority = await TestAuthority.StartAsync(key);
        await authority.DisposeAsync();
        await using var gate = authority.NewGate();

        Assert.Equal("TOKEN_KEYS_UNAVAILABLE", await gate.RefusalOfAsync(gate.NewToken(authority.Address).SignedBy(key)));
    }

    [Fact]
    public async Task Tokens_Should_StayValid_When_AuthorityGoesDownLater()
    {
        var key = TestKey.Ec();
        await using var authority = await TestAuthority.StartAsync(key);
        await using var gate = authority.NewGate();
        await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(key));
        authority.IsDown = true;
        gate.Clock.Advance(TimeSpan.FromHours(12));

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(key)));
        gate.Clock.Advance(AuthorityKeys.Pause);
        Assert.Equal(
            "TOKEN_KEYS_UNAVAILABLE",
            await gate.RefusalOfAsync(gate.NewToken(authority.Address).SignedBy(TestKey.Ec(keyId: "perhaps-new"))));

        gate.Clock.Advance(AuthorityKeys.UsableFor);
        Assert.Equal("TOKEN_KEYS_UNAVAILABLE", await gate.RefusalOfAsync(gate.NewToken(authority.Address).SignedBy(key)));
    }

    [Fact]
    public async Task WithdrawnKey_Should_LoseItsForce_When_KeysAreNoLongerFresh()
    {
        var (withdrawn, other) = (TestKey.Ec(keyId: "withdrawn"), TestKey.Ec(keyId: "other"));
        await using var authority = await TestAuthority.StartAsync(withdrawn, other);
        await using var gate = authority.NewGate();
        await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(withdrawn));
        authority.Keys = [other];
        gate.Clock.Advance(AuthorityKeys.FreshFor + TimeSpan.FromSeconds(1));
        await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(other));

        // The fetch runs in the background.
        var outcome = await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(withdrawn));
        for (var i = 0; i < 500 && outcome is Authenticated; i++)
        {
            await Task.Delay(10);
            outcome = await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(withdrawn));
        }

        Assert.Same(TokenRefusal.Invalid, Assert.IsType<TokenRefused>(outcome).Refusal);
    }

    [Fact]
    public async Task Authority_Should_NotBeTrusted_When_ItNamesAnotherIssuer()
    {
        var key = TestKey.Ec();
        await using var authority = await TestAuthority.StartAsync(key);
        await using var gate = authority.NewGate();
        authority.Issuer = "https://other.example";

        Assert.Equal("TOKEN_KEYS_UNAVAILABLE", await gate.RefusalOfAsync(gate.NewToken("https://other.example").SignedBy(key)));
        Assert.Contains(gate.Log.Lines, line => line.Contains("set Authentication__Issuer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_Should_BeLeftOut_When_TheyAreWeakOrSecret()
    {
        var (weak, strong) = (TestKey.Rsa(keyId: "weak", bits: 1024), TestKey.Rsa(keyId: "strong"));
        await using var authority = await TestAuthority.StartAsync(weak, strong);
        await using var gate = authority.NewGate();

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken(authority.Address).SignedBy(strong)));
        gate.Clock.Advance(AuthorityKeys.Pause);
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken(authority.Address).SignedBy(weak)));
    }
}
