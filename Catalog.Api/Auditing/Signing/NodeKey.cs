using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Signing;

/// <summary>The key with which a node signs the heads of its chain: ECDSA on P-256.</summary>
internal sealed class NodeKey : IDisposable
{
    private readonly ECDsa _key;

    private NodeKey(ECDsa key)
    {
        _key = key;
        PublicKey = key.ExportSubjectPublicKeyInfo();
    }

    /// <summary>The public key, SubjectPublicKeyInfo in DER.</summary>
    public byte[] PublicKey { get; }

    public string PublicPem => PemEncoding.WriteString("PUBLIC KEY", PublicKey);

    /// <summary>By what entries name the key: the SHA-256 of the public key, in hexadecimal digits.</summary>
    public string Thumbprint => Convert.ToHexStringLower(SHA256.HashData(PublicKey));

    public static NodeKey Make() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <exception cref="CryptographicException">It is no private key on P-256.</exception>
    public static NodeKey Import(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: true).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
            {
                return new NodeKey(key);
            }
        }
        catch (ArgumentException exception)
        {
            key.Dispose();
            throw new CryptographicException("Not a private key in PEM.", exception);
        }
        catch
        {
            key.Dispose();
            throw;
        }

        key.Dispose();
        throw new CryptographicException("Not a key on the curve P-256.");
    }

    public string ExportPem() => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>Signs a chain up to an entry: DER in Base64.</summary>
    /// <param name="time">That of the entry which will carry the signature.</param>
    public string Sign(NodeName node, long number, ReadOnlySpan<char> hash, DateTimeOffset time) => Sign(Message(node, number, hash, time));

    /// <summary>Signs a message: DER in Base64.</summary>
    public string Sign(byte[] message) => Convert.ToBase64String(_key.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public static bool Verifies(ECDsa publicKey, string signature, NodeName node, long number, ReadOnlySpan<char> hash, DateTimeOffset time) =>
        Verifies(publicKey, signature, Message(node, number, hash, time));

    public static bool Verifies(ECDsa publicKey, string signature, byte[] message)
    {
        var bytes = new byte[signature.Length];
        // Base64 has several texts for some bytes; a node writes one of them.
        return Convert.TryFromBase64String(signature, bytes, out var length)
            && Convert.ToBase64String(bytes, 0, length) == signature
            && publicKey.VerifyData(message, bytes.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose() => _key.Dispose();

    private static byte[] Message(NodeName node, long number, ReadOnlySpan<char> hash, DateTimeOffset time) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"catalog-audit-head\n{node}\n{number}\n{hash}\n{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}\n"));
}
