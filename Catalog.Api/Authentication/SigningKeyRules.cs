using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>With which algorithms and keys an access token may be signed. Source: RFC 7518 section 3, NIST SP 800-131A.</summary>
internal static class SigningKeyRules
{
    /// <summary>In bits; the library itself would verify with half of it.</summary>
    public const int MinRsaKeySize = 2048;

    public const int MinEcKeySize = 256;

    /// <summary>INVARIANT: asymmetric only. With HS256 among them, a public key would serve to forge tokens.</summary>
    public static readonly IReadOnlyList<string> Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static bool Accepts(SecurityKey key) => key switch
    {
        RsaSecurityKey or JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.RSA } => key.KeySize >= MinRsaKeySize,
        ECDsaSecurityKey or JsonWebKey { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve } => key.KeySize >= MinEcKeySize,
        X509SecurityKey certificate => key.KeySize >= (certificate.PublicKey is RSA ? MinRsaKeySize : MinEcKeySize),
        _ => false,
    };
}
