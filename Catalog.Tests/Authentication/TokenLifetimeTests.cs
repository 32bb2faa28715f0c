using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class TokenLifetimeTests
{
    [Theory]
    [InlineData("45s", 45)]
    [InlineData("30m", 1800)]
    [InlineData("1h", 3600)]
    [InlineData("-1h", -3600)]
    [InlineData("30d", 2592000)]
    [InlineData("00:30:00", 1800)]
    [InlineData("-00:30:00", -1800)]
    [InlineData("1.00:00:00", 86400)]
    public void Lifetime_Should_BeRead_When_ItIsWritten(string text, int seconds)
    {
        Assert.True(TokenLifetime.TryParse(text, out var lifetime));
        Assert.Equal(TimeSpan.FromSeconds(seconds), lifetime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("60")]
    [InlineData("1w")]
    [InlineData("1.5h")]
    [InlineData("31d")]
    [InlineData("-31d")]
    [InlineData("99999999999d")]
    [InlineData("25:00")]
    [InlineData(" 1h")]
    public void Lifetime_Should_BeRefused_When_ItIsNoneOrTooLong(string text) =>
        Assert.False(TokenLifetime.TryParse(text, out _));
}
