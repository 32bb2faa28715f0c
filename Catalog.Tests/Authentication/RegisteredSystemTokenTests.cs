using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Authentication;
using Catalog.Domain.Departments;

namespace Catalog.Tests.Authentication;

public sealed class RegisteredSystemTokenTests
{
    private static readonly TestKey Deployment = TestKey.Ec();

    [Theory]
    [InlineData("catalog.read", "catalog.read catalog.audit", Scopes.Read)]
    [InlineData("catalog.steward", "catalog.admin", Scopes.None)]
    [InlineData("catalog.read catalog.steward", "catalog.read", Scopes.Read)]
    [InlineData("", "catalog.admin catalog.audit", Scopes.None)]
    public async Task Scopes_Should_BeThoseOfTokenAndRegister(string registered, string carried, Scopes expected)
    {
        await using var gate = await TestGate.TrustingAsync(Deployment);
        gate.Systems.Scopes = registered;
        var token = gate.NewToken();
        token.Payload["scope"] = carried;
        var text = token.SignedBy(Deployment);

        // The second and the third time it is found in the cache.
        for (var i = 0; i < 3; i++)
        {
            var caller = Assert.IsType<Authenticated>(await gate.AskWithAsync(text)).Caller;
            Assert.Equal((expected, ScopeNames.Parse(carried)), (caller.Scopes, caller.Carried));
        }
    }

    [Fact]
    public async Task Scopes_Should_Follow_When_TheRegisterChangesAfterTheTokenWasBelieved()
    {
        await using var gate = await TestGate.TrustingAsync(Deployment);
        var token = gate.NewToken();
        token.Payload["scope"] = "catalog.read catalog.steward";
        var request = gate.RequestWith("Bearer " + token.SignedBy(Deployment));

        Assert.Equal(Scopes.Read | Scopes.Steward, Assert.IsType<Authenticated>(await gate.AskAsync(request)).Caller.Scopes);
        gate.Systems.Scopes = "catalog.read";
        Assert.Equal(Scopes.Read, Assert.IsType<Authenticated>(await gate.AskAsync(request)).Caller.Scopes);
        gate.Systems.IsEmpty = true;
        Assert.Equal(Scopes.None, Assert.IsType<Authenticated>(await gate.AskAsync(request)).Caller.Scopes);
        gate.Systems.IsEmpty = false;
        Assert.Equal(Scopes.Read, Assert.IsType<Authenticated>(await gate.AskAsync(request)).Caller.Scopes);
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("RS256")]
    [InlineData("PS256")]
    public async Task Token_Should_BeBelieved_When_TheRegisteredKeySignedIt(string algorithm)
    {
        var own = TestKey.Of(algorithm);
        await using var gate = await TestGate.TrustingAsync(Deployment);
        gate.Systems.Trust = new SystemTrust(own.PublicPem, null);

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken().SignedBy(own)));
        // A key is tried by itself, whatever the token calls it.
        var unnamed = gate.NewToken();
        unnamed.Header["kid"] = "another";
        Assert.IsType<Authenticated>(await gate.AskWithAsync(unnamed.SignedBy(own)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(Deployment)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(TestKey.Of(algorithm, own.KeyId))));
    }

    [Fact]
    public async Task Token_Should_BeRefused_When_TheRegisteredKeySignsWhatIsNoAccessToken()
    {
        var own = TestKey.Rsa();
        await using var gate = await TestGate.TrustingAsync(Deployment);
        gate.Systems.Trust = new SystemTrust(own.PublicPem, null);
        var audience = gate.NewToken();
        audience.Payload["aud"] = "another";
        var type = gate.NewToken();
        type.Header["typ"] = "JWT";
        var past = gate.NewToken();
        past.Payload["exp"] = gate.Clock.GetUtcNow().AddHours(-1).ToUnixTimeSeconds();
        var unsigned = gate.NewToken();
        unsigned.Header["alg"] = "none";
        var symmetric = gate.NewToken();
        symmetric.Header["alg"] = "HS256";

        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(audience.SignedBy(own)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(type.SignedBy(own)));
        Assert.Equal("TOKEN_EXPIRED", await gate.RefusalOfAsync(past.SignedBy(own)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(unsigned.SignedBy(_ => [])));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(symmetric.SignedBy(data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(own.PublicPem), data))));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken("https://other.example").SignedBy(own)));
    }

    [Fact]
    public async Task Token_Should_BeBelievedByItsIssuerAlone_When_OneIsRegistered()
    {
        await using var gate = await TestGate.TrustingAsync(Deployment);
        gate.Systems.Trust = new SystemTrust(null, "https://other.example");

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken("https://other.example").SignedBy(Deployment)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(Deployment)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken("https://other.example").SignedBy(TestKey.Ec())));
    }

    [Fact]
    public async Task Token_Should_NeedBoth_When_KeyAndIssuerAreRegistered()
    {
        var own = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(Deployment);
        gate.Systems.Trust = new SystemTrust(own.PublicPem, "https://other.example");

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken("https://other.example").SignedBy(own)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(own)));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken("https://other.example").SignedBy(Deployment)));
    }

    [Fact]
    public async Task Token_Should_BeRefused_When_TheRegisterChangesAfterItWasBelieved()
    {
        var own = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(Deployment);
        var byDeployment = gate.RequestWith("Bearer " + gate.NewToken().SignedBy(Deployment));
        var byOwn = gate.NewToken().SignedBy(own);
        Assert.IsType<Authenticated>(await gate.AskAsync(byDeployment));
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(byOwn));

        gate.Systems.Trust = new SystemTrust(own.PublicPem, null);
        Assert.IsType<TokenRefused>(await gate.AskAsync(byDeployment));
        Assert.IsType<Authenticated>(await gate.AskWithAsync(byOwn));

        gate.Systems.Trust = null;
        Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(byOwn));
        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken().SignedBy(Deployment)));
    }

    [Fact]
    public async Task Token_Should_BeRefused_When_TheRegisteredKeyCannotBeRead()
    {
        var own = TestKey.Ec();
        await using var gate = await TestGate.TrustingAsync(Deployment);
        foreach (var pem in new[] { "rubbish", own.PrivatePem, own.PublicPem + "\n" + TestKey.Ec().PublicPem })
        {
            gate.Systems.Trust = new SystemTrust(pem, null);
            Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(own)));
            Assert.Equal("TOKEN_INVALID", await gate.RefusalOfAsync(gate.NewToken().SignedBy(Deployment)));
        }
    }
}
