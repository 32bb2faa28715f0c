using Catalog.Api.Authentication;
using Microsoft.Extensions.Primitives;

namespace Catalog.Tests.Authentication;

public sealed class BearerCredentialTests
{
    [Theory]
    [InlineData("Bearer abc", "abc")]
    [InlineData("bEARER abc", "abc")]
    [InlineData(" Bearer   abc ", "abc")]
    public void Credential_Should_GiveTheToken_When_SchemeIsBearer(string header, string token)
    {
        Assert.Null(BearerCredential.Read(header, out var read));
        Assert.Equal(token, read.ToString());
    }

    [Theory]
    [InlineData("Basic YTpi")]
    [InlineData("DPoP abc")]
    [InlineData("Bearerabc")]
    [InlineData("abc")]
    [InlineData("")]
    public void Credential_Should_RefuseTheScheme_When_ItIsAnother(string header) =>
        Assert.Same(TokenRefusal.UnsupportedScheme, BearerCredential.Read(header, out _));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    public void Credential_Should_BeInvalid_When_NoTokenFollows(string header) =>
        Assert.Same(TokenRefusal.Invalid, BearerCredential.Read(header, out _));

    [Fact]
    public void Credential_Should_BeInvalid_When_SeveralHeadersCome() =>
        Assert.Same(TokenRefusal.Invalid, BearerCredential.Read(new StringValues(["Bearer a", "Bearer a"]), out _));

    [Fact]
    public void Credential_Should_BeInvalid_When_HeaderIsTooLong()
    {
        var longest = new string('a', BearerCredential.MaxHeaderLength - "Bearer ".Length);

        Assert.Null(BearerCredential.Read("Bearer " + longest, out _));
        Assert.Same(TokenRefusal.Invalid, BearerCredential.Read("Bearer a" + longest, out _));
    }
}
