using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Api.Authentication;

/// <summary>The SHA-256 of a token: stands for the token where the token itself must not be kept.</summary>
internal readonly record struct TokenHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>Hashes a token's ASCII bytes, without allocating.</summary>
    /// <returns>False if the token holds anything but ASCII, which no token does.</returns>
    public static bool TryOf(ReadOnlySpan<char> token, out TokenHash hash)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(token.Length, BearerCredential.MaxHeaderLength);
        Span<byte> bytes = stackalloc byte[token.Length];
        if (Ascii.FromUtf16(token, bytes, out _) != OperationStatus.Done)
        {
            hash = default;
            return false;
        }

        Span<ulong> words = stackalloc ulong[4];
        SHA256.HashData(bytes, MemoryMarshal.AsBytes(words));
        hash = new TokenHash(words[0], words[1], words[2], words[3]);
        return true;
    }
}
