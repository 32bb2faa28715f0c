using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class TokenGateTests
{
    [Fact]
    public async Task Gate_Should_AnswerAnonymous_When_NoTokenComes()
    {
        await using var gate = await TestGate.TrustingAsync(TestKey.Ec());

        Assert.IsType<Anonymous>(await gate.AskAsync());
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("PS384")]
    [InlineData("PS512")]
    public async Task Gate_Should_NameTheCaller_When_TokenIsValid(string algorithm)
    {
        var key = TestKey.Of(algorithm);
        await using var gate = await TestGate.TrustingAsync(key);
        var token = gate.NewToken();
        token.Payload["scope"] = "openid catalog.read catalog.audit CATALOG.ADMIN";

        var outcome = Assert.IsType<Authenticated>(await gate.AskWithAsync(token.SignedBy(key)));

        Assert.Equal("housing-fund-loans", outcome.Caller.ClientId.Value);
        Assert.Equal(Scopes.Read | Scopes.Audit, outcome.Caller.Scopes);
        Assert.Equal(TestClock.Start.AddHours(1), outcome.Caller.ExpiresAt);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("BEARER   ")]
    public async Task Gate_Should_AcceptTheScheme_When_ItsCaseOrSpacesDiffer(string scheme)
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);

        Assert.IsType<Authenticated>(await gate.AskAsync(scheme + gate.NewToken().SignedBy(key)));
    }

    [Theory]
    [InlineData("AT+JWT")]
    [InlineData("application/at+jwt")]
    public async Task Gate_Should_AcceptTheType_When_ItIsThatOfAnAccessToken(string type)
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);
        var token = gate.NewToken();
        token.Header["typ"] = type;

        Assert.IsType<Authenticated>(await gate.AskWithAsync(token.SignedBy(key)));
    }

    [Fact]
    public async Task Gate_Should_ReadScopes_When_TheyAreAList()
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);
        var token = gate.NewToken();
        token.Payload["scope"] = new object[] { "catalog.steward", "catalog.admin", 7, "other" };

        var outcome = Assert.IsType<Authenticated>(await gate.AskWithAsync(token.SignedBy(key)));

        Assert.Equal(Scopes.Steward | Scopes.Admin, outcome.Caller.Scopes);
    }

    [Fact]
    public async Task Gate_Should_GrantNoScope_When_TokenNamesNone()
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);
        var token = gate.NewToken();
        token.Payload.Remove("scope");

        var outcome = Assert.IsType<Authenticated>(await gate.AskWithAsync(token.SignedBy(key)));

        Assert.Equal(Scopes.None, outcome.Caller.Scopes);
    }

    [Fact]
    public async Task Gate_Should_AcceptOneAudienceOfSeveral_When_OursIsAmongThem()
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);
        var token = gate.NewToken();
        token.Payload["aud"] = new[] { "other", "catalog" };

        Assert.IsType<Authenticated>(await gate.AskWithAsync(token.SignedBy(key)));
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("sub")]
    [InlineData("client_id")]
    [InlineData("jti")]
    public async Task Gate_Should_NameTheClaim_When_ItIsMissing(string claim)
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);
        var token = gate.NewToken();
        token.Payload.Remove(claim);

        var refused = Assert.IsType<TokenRefused>(await gate.AskWithAsync(token.SignedBy(key)));

        Assert.Equal("TOKEN_CLAIM_MISSING", refused.Refusal.Code);
        Assert.Contains($" {claim},", refused.Refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client_id", "Not A Client")]
    [InlineData("client_id", "")]
    [InlineData("sub", "")]
    [InlineData("jti", "")]
    [InlineData("exp", 9e17)]
    [InlineData("exp", -5)]
    public async Task Gate_Should_RefuseTheClaim_When_ItCannotBeUsed(string claim, object? value)
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);
        var token = gate.NewToken();
        token.Payload[claim] = value;

        Assert.Equal("TOKEN_CLAIM_MISSING", await gate.RefusalOfAsync(token.SignedBy(key)));
    }

    [Fact]
    public async Task Gate_Should_RefuseTheToken_When_ATimeIsNoNumber()
    {
        var key = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(key);
        foreach (var claim in new[] { "exp", "iat" })
        {
            foreach (var value in new object?[] { "tomorrow", new[] { 1 }, true, null })
            {
                var token = gate.NewToken();
                token.Payload[claim] = value;
                Assert.IsType<TokenRefused>(await gate.AskWithAsync(token.SignedBy(key)));
            }
        }
    }
}
