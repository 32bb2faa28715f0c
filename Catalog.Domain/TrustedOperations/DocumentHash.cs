using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Domain.TrustedOperations;

/// <summary>The SHA-256 of a document's UTF-8, by which clients name it: 64 lower-case hexadecimal digits.</summary>
public sealed record DocumentHash
{
    public const int Length = 64;

    // Half of a surrogate pair has no UTF-8: two documents that differ in one must not have one hash.
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private DocumentHash(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="ArgumentException">The document is not Unicode.</exception>
    public static DocumentHash Of(string document) => new(Convert.ToHexStringLower(SHA256.HashData(Strict.GetBytes(document))));

    /// <summary>Reads a hash; clients write the digits in either case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DocumentHash? hash)
    {
        hash = text is { Length: Length } && text.All(char.IsAsciiHexDigit) ? new DocumentHash(text.ToLowerInvariant()) : null;
        return hash is not null;
    }

    /// <exception cref="FormatException">The text is no such hash.</exception>
    public static DocumentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException("A DocumentHash is 64 hexadecimal digits.");

    public override string ToString() => Value;
}
