using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>A file of an issuer's public keys: PEM blocks (RFC 7468) or a JSON Web Key Set (RFC 7517).</summary>
internal static class SigningKeyFile
{
    public static bool TryRead(
        string path,
        [NotNullWhen(true)] out IReadOnlyList<SecurityKey>? keys,
        [NotNullWhen(false)] out string? problem)
    {
        keys = null;
        try
        {
            var text = File.ReadAllText(path);
            var read = text.AsSpan().TrimStart().StartsWith("{") ? ReadKeySet(text) : PublicKeyPem.Read(text);
            problem = Problem(read) is { } reason ? $"the key file {path} {reason}" : null;
            keys = problem is null ? read : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"the key file {path} cannot be read: {failure.Message}";
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException or FormatException)
        {
            problem = $"the key file {path} is neither PEM nor a JSON Web Key Set of public keys.";
        }

        return keys is not null;
    }

    private static string? Problem(List<JsonWebKey> keys)
    {
        if (keys.Count == 0)
        {
            return "holds no public key.";
        }

        if (keys.Exists(key => key.HasPrivateKey || key.Kty == JsonWebAlgorithmsKeyTypes.Octet))
        {
            return "holds a private or secret key, which belongs to the issuer alone: give the public key.";
        }

        return keys.TrueForAll(SigningKeyRules.Accepts)
            ? null
            : $"holds a key that is neither RSA of {SigningKeyRules.MinRsaKeySize} bits or more nor EC of {SigningKeyRules.MinEcKeySize} or more.";
    }

    private static List<JsonWebKey> ReadKeySet(string text) =>
        [.. new JsonWebKeySet(text).Keys.Where(key => key.Use is null or "" or "sig")];
}
