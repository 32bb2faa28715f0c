using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class TokenGateTimeTests
{
    private static readonly TestKey Key = TestKey.Ec();

    [Theory]
    [InlineData(-29, true)]
    [InlineData(-30, false)]
    [InlineData(-3600, false)]
    public async Task Gate_Should_AllowForTheSkew_When_TokenHasExpired(int seconds, bool accepted)
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Payload["iat"] = TestClock.Start.AddHours(-2).ToUnixTimeSeconds();
        token.Payload["exp"] = TestClock.Start.AddSeconds(seconds).ToUnixTimeSeconds();

        Assert.Equal(accepted ? "" : "TOKEN_EXPIRED", await CodeAsync(gate, token));
    }

    [Theory]
    [InlineData("nbf", 30, true)]
    [InlineData("nbf", 31, false)]
    [InlineData("iat", 30, true)]
    [InlineData("iat", 31, false)]
    public async Task Gate_Should_AllowForTheSkew_When_TokenBeginsLater(string claim, int seconds, bool accepted)
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Payload[claim] = TestClock.Start.AddSeconds(seconds).ToUnixTimeSeconds();

        Assert.Equal(accepted ? "" : "TOKEN_NOT_YET_VALID", await CodeAsync(gate, token));
    }

    [Fact]
    public async Task Gate_Should_AcceptTheToken_When_ItsTimeHasCome()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var token = gate.NewToken();
        token.Payload["nbf"] = TestClock.Start.AddMinutes(5).ToUnixTimeSeconds();
        var text = token.SignedBy(Key);

        Assert.Equal("TOKEN_NOT_YET_VALID", await gate.RefusalOfAsync(text));
        gate.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.IsType<Authenticated>(await gate.AskWithAsync(text));
    }

    [Fact]
    public async Task Gate_Should_NameTheSystem_When_ItsOwnTokenHasExpired()
    {
        await using var gate = await TestGate.TrustingAsync(Key);
        var text = gate.NewToken().SignedBy(Key);
        gate.Clock.Advance(TimeSpan.FromHours(2));

        var refused = Assert.IsType<TokenRefused>(await gate.AskWithAsync(text));

        Assert.Equal("housing-fund-loans", refused.ClientId?.Value);
    }

    private static async Task<string> CodeAsync(TestGate gate, TestToken token) =>
        await gate.AskWithAsync(token.SignedBy(Key)) is TokenRefused refused ? refused.Refusal.Code : "";
}
