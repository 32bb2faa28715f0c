using System.Security.Cryptography;
using System.Text;

namespace Catalog.Api.Storage;

/// <summary>The hash that stands beside a text, by which the audit knows it where it does not hold it.</summary>
internal static class TextHash
{
    /// <returns>SHA-256 of the text in UTF-8, in lower-case hexadecimal.</returns>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
