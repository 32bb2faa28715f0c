using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Tests.Authentication;

/// <summary>A real key of an issuer: signs, and gives its public part as PEM and JWK.</summary>
internal sealed class TestKey
{
    private readonly Func<byte[], byte[]> sign;

    private TestKey(string algorithm, string keyId, Func<byte[], byte[]> sign, AsymmetricAlgorithm key, JsonWebKey jwk)
    {
        Algorithm = algorithm;
        KeyId = keyId;
        this.sign = sign;
        PublicPem = key.ExportSubjectPublicKeyInfoPem();
        PrivatePem = key.ExportPkcs8PrivateKeyPem();
        Jwk = new Dictionary<string, string?>
        {
            ["kty"] = jwk.Kty, ["kid"] = keyId, ["use"] = "sig", ["n"] = jwk.N, ["e"] = jwk.E, ["crv"] = jwk.Crv, ["x"] = jwk.X, ["y"] = jwk.Y,
        }.Where(member => member.Value is not null).ToDictionary(member => member.Key, member => member.Value!);
    }

    public string Algorithm { get; }

    public string KeyId { get; }

    public string PublicPem { get; }

    public string PrivatePem { get; }

    public Dictionary<string, string> Jwk { get; }

    public static TestKey Ec(string algorithm = "ES256", string keyId = "ec-1")
    {
        var (curve, hash) = algorithm switch
        {
            "ES256" => (ECCurve.NamedCurves.nistP256, HashAlgorithmName.SHA256),
            "ES384" => (ECCurve.NamedCurves.nistP384, HashAlgorithmName.SHA384),
            "ES512" => (ECCurve.NamedCurves.nistP521, HashAlgorithmName.SHA512),
            _ => throw new ArgumentOutOfRangeException(nameof(algorithm)),
        };
        var key = ECDsa.Create(curve);
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(key));
        return new TestKey(algorithm, keyId, data => key.SignData(data, hash), key, jwk);
    }

    public static TestKey Rsa(string algorithm = "RS256", string keyId = "rsa-1", int bits = 2048)
    {
        var key = RSA.Create(bits);
        var hash = new HashAlgorithmName("SHA" + algorithm[2..]);
        var padding = algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.ExportParameters(false)));
        return new TestKey(algorithm, keyId, data => key.SignData(data, hash, padding), key, jwk);
    }

    public static TestKey Of(string algorithm, string keyId = "key-1") =>
        algorithm.StartsWith('E') ? Ec(algorithm, keyId) : Rsa(algorithm, keyId);

    public byte[] Sign(byte[] data) => sign(data);
}
