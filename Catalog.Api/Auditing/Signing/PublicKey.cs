using System.Security.Cryptography;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Signing;

/// <summary>A public key that signatures of nodes are checked with.</summary>
internal sealed class PublicKey : IDisposable
{
    private readonly ECDsa _key;

    private PublicKey(ECDsa key, string source)
    {
        _key = key;
        Source = source;
        var bytes = key.ExportSubjectPublicKeyInfo();
        Thumbprint = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Pem = PemEncoding.WriteString("PUBLIC KEY", bytes);
    }

    /// <summary>By what entries name the key: the SHA-256 of its SubjectPublicKeyInfo.</summary>
    public string Thumbprint { get; }

    public string Pem { get; }

    /// <summary>Where it was read from.</summary>
    public string Source { get; }

    /// <exception cref="CryptographicException">It is no key of this kind.</exception>
    public static PublicKey Read(string pem, string source = "")
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return new PublicKey(key, source);
        }
        catch (ArgumentException exception)
        {
            key.Dispose();
            throw new CryptographicException("Not a public key in PEM.", exception);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    /// <exception cref="CryptographicException">It is no key of this kind.</exception>
    public static string ThumbprintOf(string pem)
    {
        using var key = Read(pem);
        return key.Thumbprint;
    }

    public bool Verifies(string signature, NodeName node, long number, ReadOnlySpan<char> hash, DateTimeOffset time) =>
        NodeKey.Verifies(_key, signature, node, number, hash, time);

    public bool Verifies(string signature, byte[] message) => NodeKey.Verifies(_key, signature, message);

    public void Dispose() => _key.Dispose();
}
