using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>The public part of a key, under its thumbprint. Source: RFC 7517, RFC 7638.</summary>
/// <remarks>As parameters and not as a handle of the platform's: such handles are not made for many threads.</remarks>
internal static class VerificationKey
{
    public static JsonWebKey Of(RSA key) => Named(
        JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.ExportParameters(includePrivateParameters: false))));

    public static JsonWebKey Of(ECDsa key)
    {
        using var publicKey = ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
        return Named(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(publicKey)));
    }

    private static JsonWebKey Named(JsonWebKey key)
    {
        key.Kid = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        key.KeyId = key.Kid;
        return key;
    }
}
