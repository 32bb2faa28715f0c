using System.Buffers.Text;
using System.Security.Cryptography;

namespace Catalog.Api.Records;

/// <summary>
/// Seals the place of a row into a cursor that tells nothing of it and that no other list, filter, ordering or use can open: a
/// synthetic-IV cipher, HMAC-SHA-256 for the tag and AES in counter mode for the place. Equal places make equal cursors, so that
/// equal answers are equal bytes. Source: Rogaway and Shrimpton, "Deterministic Authenticated-Encryption" (2006).
/// </summary>
internal sealed class CursorSeal
{
    private const int TagSize = 16;

    /// <summary>The keys of a row stand in a cursor; what is longer than they can be was not sealed here.</summary>
    private const int MaxLength = 1024 * 1024;

    private readonly byte[] _tagKey;
    private readonly byte[] _cipherKey;

    /// <param name="secret">The secret that all nodes share.</param>
    /// <param name="binding">What the cursor holds for: list, form of filter and ordering, system and use.</param>
    public CursorSeal(byte[] secret, byte[] binding)
    {
        // Hashed, since the derivation takes an info of a kilobyte or two at most.
        var keys = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 64, info: SHA256.HashData(binding));
        _tagKey = keys[..32];
        _cipherKey = keys[32..];
    }

    /// <param name="context">The values of the filter, for which alone the cursor holds too.</param>
    public void Write(ReadOnlySpan<byte> place, ReadOnlySpan<byte> context, JsonOutput output)
    {
        var sealedPlace = Seal(place, context);
        Span<byte> text = new byte[Base64Url.GetEncodedLength(sealedPlace.Length)];
        Base64Url.EncodeToUtf8(sealedPlace, text);
        output.Text(text);
    }

    /// <summary>The cursor as text.</summary>
    public string Text(ReadOnlySpan<byte> place, ReadOnlySpan<byte> context) => Base64Url.EncodeToString(Seal(place, context));

    /// <summary>The place in a cursor; null where it was not sealed for this.</summary>
    public byte[]? Open(string cursor, ReadOnlySpan<byte> context)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor, out var length) || length <= TagSize)
        {
            return null;
        }

        var sealedPlace = Base64Url.DecodeFromChars(cursor);
        var place = sealedPlace[TagSize..];
        Cipher(sealedPlace.AsSpan(0, TagSize), place);
        Span<byte> tag = stackalloc byte[TagSize];
        Tag(place, context, tag);
        return CryptographicOperations.FixedTimeEquals(tag, sealedPlace.AsSpan(0, TagSize)) ? place : null;
    }

    private byte[] Seal(ReadOnlySpan<byte> place, ReadOnlySpan<byte> context)
    {
        var sealedPlace = new byte[TagSize + place.Length];
        place.CopyTo(sealedPlace.AsSpan(TagSize));
        Tag(place, context, sealedPlace.AsSpan(0, TagSize));
        Cipher(sealedPlace.AsSpan(0, TagSize), sealedPlace.AsSpan(TagSize));
        return sealedPlace;
    }

    // The context is hashed first, so that its end cannot be taken for the beginning of the place.
    private void Tag(ReadOnlySpan<byte> place, ReadOnlySpan<byte> context, Span<byte> tag)
    {
        Span<byte> text = new byte[SHA256.HashSizeInBytes + place.Length];
        SHA256.HashData(context, text);
        place.CopyTo(text[SHA256.HashSizeInBytes..]);
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_tagKey, text, whole);
        whole[..TagSize].CopyTo(tag);
    }

    private void Cipher(ReadOnlySpan<byte> tag, Span<byte> place)
    {
        using var aes = Aes.Create();
        aes.Key = _cipherKey;
        Span<byte> counter = stackalloc byte[TagSize];
        Span<byte> stream = stackalloc byte[TagSize];
        tag.CopyTo(counter);
        for (var start = 0; start < place.Length; start += TagSize)
        {
            aes.EncryptEcb(counter, stream, PaddingMode.None);
            for (var i = start; i < Math.Min(start + TagSize, place.Length); i++)
            {
                place[i] ^= stream[i - start];
            }

            Increment(counter);
        }
    }

    private static void Increment(Span<byte> counter)
    {
        for (var i = counter.Length - 1; i >= 0 && ++counter[i] == 0; i--)
        {
        }
    }
}
