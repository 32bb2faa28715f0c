using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace Catalog.Api.Authentication;

/// <summary>Public keys in PEM: SubjectPublicKeyInfo, certificates, PKCS#1. Source: RFC 7468.</summary>
internal static class PublicKeyPem
{
    /// <exception cref="CryptographicException">A block holds no key.</exception>
    public static List<JsonWebKey> Read(ReadOnlySpan<char> text)
    {
        var keys = new List<JsonWebKey>();
        while (PemEncoding.TryFind(text, out var block))
        {
            keys.Add(Read(text[block.Label], text[block.Location]));
            text = text[block.Location.End..];
        }

        return keys;
    }

    private static JsonWebKey Read(ReadOnlySpan<char> label, ReadOnlySpan<char> block)
    {
        switch (label)
        {
            case "CERTIFICATE":
                using (var certificate = X509Certificate2.CreateFromPem(block))
                {
                    return Read(certificate.PublicKey);
                }

            case "PUBLIC KEY":
                var fields = PemEncoding.Find(block);
                return Read(PublicKey.CreateFromSubjectPublicKeyInfo(Convert.FromBase64String(block[fields.Base64Data].ToString()), out _));

            case "RSA PUBLIC KEY":
                using (var rsa = RSA.Create())
                {
                    rsa.ImportFromPem(block);
                    return VerificationKey.Of(rsa);
                }

            default:
                // A private key among them. Only its kind is told, so that the caller can say what is wrong with the file.
                return new JsonWebKey { Kty = JsonWebAlgorithmsKeyTypes.Octet };
        }
    }

    private static JsonWebKey Read(PublicKey key)
    {
        using var rsa = key.GetRSAPublicKey();
        using var ec = key.GetECDsaPublicKey();
        return rsa is not null ? VerificationKey.Of(rsa)
            : ec is not null ? VerificationKey.Of(ec)
            : throw new CryptographicException("Neither an RSA nor an EC key.");
    }
}
