using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>The public key of one system, as it is registered: one block of PEM.</summary>
internal static class RegisteredKey
{
    /// <summary>In characters: a certificate of an RSA key of 8192 bits has fewer.</summary>
    public const int MaxLength = 6000;

    /// <param name="problem">What is wrong with it, as the end of a sentence that begins with its name.</param>
    public static bool TryRead(string pem, [NotNullWhen(true)] out JsonWebKey? key, [NotNullWhen(false)] out string? problem)
    {
        key = null;
        try
        {
            var keys = PublicKeyPem.Read(pem);
            problem = keys switch
            {
                [{ Kty: JsonWebAlgorithmsKeyTypes.Octet } or { HasPrivateKey: true }] => "is a private key, which belongs to the system alone: give the public key",
                [var one] when !SigningKeyRules.Accepts(one) =>
                    $"is neither RSA of {SigningKeyRules.MinRsaKeySize} bits or more nor EC of {SigningKeyRules.MinEcKeySize} or more",
                [_] => null,
                _ => "must be one public key in PEM",
            };
            key = problem is null ? keys[0] : null;
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException or FormatException)
        {
            problem = "must be one public key in PEM";
        }

        return key is not null;
    }
}
