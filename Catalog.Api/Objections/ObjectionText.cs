using System.Security.Cryptography;
using System.Text;

namespace Catalog.Api.Objections;

/// <summary>The hash by which the audit knows a text that it does not hold.</summary>
internal static class ObjectionText
{
    /// <returns>SHA-256 of the text in UTF-8, in lower-case hexadecimal.</returns>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
