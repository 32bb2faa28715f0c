using System.Text.RegularExpressions;
using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed partial class TokenRefusalTests
{
    private static readonly TokenRefusal[] All =
    [
        TokenRefusal.Required, TokenRefusal.UnsupportedScheme, TokenRefusal.Invalid, TokenRefusal.Expired,
        TokenRefusal.NotYetValid, TokenRefusal.KeysUnavailable, TokenRefusal.ClaimMissing("jti"),
    ];

    [Fact]
    public void Refusals_Should_KeepTheirCodes_When_OthersRelyOnThem() =>
        Assert.Equal(
            [
                "TOKEN_REQUIRED", "TOKEN_UNSUPPORTED_SCHEME", "TOKEN_INVALID", "TOKEN_EXPIRED",
                "TOKEN_NOT_YET_VALID", "TOKEN_KEYS_UNAVAILABLE", "TOKEN_CLAIM_MISSING",
            ],
            All.Select(refusal => refusal.Code));

    [Fact]
    public void Challenge_Should_BeWellFormed_When_StatusIsUnauthorized()
    {
        foreach (var refusal in All.Where(refusal => refusal.Status == 401))
        {
            Assert.Matches(Challenge(), refusal.Challenge);
        }
    }

    [Fact]
    public void Challenge_Should_NameNoError_When_NoBearerTokenCame()
    {
        Assert.Equal("Bearer realm=\"catalog\"", TokenRefusal.Required.Challenge);
        Assert.Equal("Bearer realm=\"catalog\"", TokenRefusal.UnsupportedScheme.Challenge);
    }

    [Fact]
    public void Challenge_Should_DescribeTheError_When_TokenIsInvalid() =>
        Assert.Equal(
            "Bearer realm=\"catalog\", error=\"invalid_token\", error_description=\"The access token is not valid for this API.\"",
            TokenRefusal.Invalid.Challenge);

    [Fact]
    public void Refusal_Should_AskToTryAgain_When_KeysAreUnavailable()
    {
        Assert.Equal(503, TokenRefusal.KeysUnavailable.Status);
        Assert.Null(TokenRefusal.KeysUnavailable.Challenge);
        Assert.Equal(TimeSpan.FromSeconds(5), TokenRefusal.KeysUnavailable.RetryAfter);
    }

    // The characters of RFC 6750 section 3.
    [GeneratedRegex("^Bearer realm=\"catalog\"(, error=\"invalid_token\", error_description=\"[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+\")?$")]
    private static partial Regex Challenge();
}
