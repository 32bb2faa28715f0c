using System.Security.Cryptography;
using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Auditing.Index;

/// <summary>Finds the key that a node signs with, beside its segments.</summary>
internal static class PublicKeyFile
{
    private const string Name = "key.pub.pem";

    /// <returns>SubjectPublicKeyInfo in DER; null where the file is not there or holds another key.</returns>
    public static byte[]? Find(SegmentFolder folder, string thumbprint)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder.Path, Name));
            if (!PemEncoding.TryFind(text, out var fields))
            {
                return null;
            }

            var key = Convert.FromBase64String(text[fields.Base64Data]);
            return Convert.ToHexStringLower(SHA256.HashData(key)) == thumbprint ? key : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }
}
