using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>The public part of a key, under its thumbprint. Source: RFC 7517, RFC 7638.</summary>
internal static class VerificationKey
{
    public static JsonWebKey Of(RSA key) =>
        PublicPartOf(JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key)));

    public static JsonWebKey Of(ECDsa key) =>
        PublicPartOf(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(key)));

    // A converted key goes on using the handle it came from, private part and all. The copy has numbers only, and every
    // thread that verifies makes its own handle of them.
    private static JsonWebKey PublicPartOf(JsonWebKey key)
    {
        var copy = new JsonWebKey { Kty = key.Kty, N = key.N, E = key.E, Crv = key.Crv, X = key.X, Y = key.Y };
        copy.Kid = Base64UrlEncoder.Encode(copy.ComputeJwkThumbprint());
        copy.KeyId = copy.Kid;
        return copy;
    }
}
