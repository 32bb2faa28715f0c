using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Catalog.Domain.Auditing;

/// <summary>The SHA-256 of an entry's line without its line feed, by which its successor names it: 64 lower-case hexadecimal digits.</summary>
public sealed record EntryHash
{
    public const int Length = 64;

    private EntryHash(string value) => Value = value;

    /// <summary>What the first entry of a chain has in the place of a predecessor's: zeros.</summary>
    public static EntryHash None { get; } = new(new string('0', Length));

    public string Value { get; }

    public static EntryHash Of(ReadOnlySpan<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, hash);
        return new EntryHash(Convert.ToHexStringLower(hash));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out EntryHash? hash)
    {
        hash = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower) ? new EntryHash(text) : null;
        return hash is not null;
    }

    /// <exception cref="FormatException">The text is no such hash.</exception>
    public static EntryHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException("An EntryHash is 64 lower-case hexadecimal digits.");

    public override string ToString() => Value;
}
