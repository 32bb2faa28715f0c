using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Catalog.Api.Authentication;
using Microsoft.Extensions.Hosting;

namespace Catalog.Tests.Authentication;

public sealed class SigningKeyFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public async Task KeyFile_Should_GiveItsKeys_When_ItIsAKeySet()
    {
        var (ec, rsa) = (TestKey.Ec("ES384"), TestKey.Rsa("PS256"));
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(new { keys = new[] { ec.Jwk, rsa.Jwk } }));
        await using var gate = new TestGate(Environments.Production, new Dictionary<string, string?>
        {
            ["Authentication:Issuer"] = TestToken.Issuer,
            ["Authentication:SigningKeysPath"] = path,
        });

        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken().SignedBy(ec)));
        Assert.IsType<Authenticated>(await gate.AskWithAsync(gate.NewToken().SignedBy(rsa)));
    }

    [Fact]
    public async Task Token_Should_BeAccepted_When_ItNamesNoKeyOfSeveral()
    {
        var keys = new[] { TestKey.Ec(), TestKey.Rsa(), TestKey.Ec("ES512") };
        await using var gate = await TestGate.TrustingAsync(keys);

        foreach (var key in keys)
        {
            var token = gate.NewToken();
            token.Header["alg"] = key.Algorithm;
            Assert.IsType<Authenticated>(await gate.AskWithAsync(token.SignedBy(key.Sign)));
        }
    }

    [Fact]
    public void KeyFile_Should_GiveTheKeys_When_PemHasSeveralForms()
    {
        using var rsa = RSA.Create(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=issuer", ec, HashAlgorithmName.SHA256)
            .CreateSelfSigned(TestClock.Start, TestClock.Start.AddYears(1));
        File.WriteAllText(path, string.Join('\n', "# keys", rsa.ExportRSAPublicKeyPem(), certificate.ExportCertificatePem()));

        Assert.True(SigningKeyFile.TryRead(path, out var keys, out _));

        Assert.Equal(["RSA", "EC"], keys.Cast<Microsoft.IdentityModel.Tokens.JsonWebKey>().Select(key => key.Kty));
    }

    [Fact]
    public void KeyFile_Should_BeRefused_When_ItHoldsAPrivateKey()
    {
        AssertProblem(TestKey.Ec().PrivatePem, "private or secret key");
        AssertProblem(TestKey.Rsa().PublicPem + "\n" + TestKey.Rsa().PrivatePem, "private or secret key");
        AssertProblem("""{"keys":[{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0"}]}""", "private or secret key");
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var d = Convert.ToBase64String(ec.ExportParameters(true).D!).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        AssertProblem(JsonSerializer.Serialize(new { keys = new[] { new Dictionary<string, string>(TestKey.Ec().Jwk) { ["d"] = d } } }), "private or secret key");
    }

    [Theory]
    [InlineData("", "holds no public key")]
    [InlineData("{}", "holds no public key")]
    [InlineData("{\"keys\":", "neither PEM nor")]
    [InlineData("{\"keys\":[]}", "holds no public key")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "neither PEM nor")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "neither PEM nor")]
    public void KeyFile_Should_SayWhatIsWrong_When_ItIsUnreadable(string content, string problem) => AssertProblem(content, problem);

    [Fact]
    public void KeyFile_Should_BeRefused_When_AKeyIsWeak() =>
        AssertProblem(TestKey.Rsa(bits: 1024).PublicPem, "neither RSA of 2048 bits");

    private void AssertProblem(string content, string expected)
    {
        File.WriteAllText(path, content);

        Assert.False(SigningKeyFile.TryRead(path, out var keys, out var problem));
        Assert.Null(keys);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Contains(path, problem, StringComparison.Ordinal);
    }
}
