using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Catalog.Api.Records;

/// <summary>
/// Seals the place of a row into a cursor that tells nothing of it and that no other connection, argument or use can open:
/// a synthetic-IV cipher, HMAC-SHA-256 for the tag and AES for the place. Equal places make equal cursors, so that equal
/// answers are equal bytes. Source: Rogaway and Shrimpton, "Deterministic Authenticated-Encryption" (2006).
/// </summary>
internal sealed class CursorSeal
{
    private const int TagSize = 16;
    private const int PlaceSize = sizeof(long);
    private const int Size = TagSize + PlaceSize;

    private readonly byte[] _tagKey;
    private readonly byte[] _cipherKey;

    /// <param name="secret">The secret that all nodes share.</param>
    /// <param name="binding">What the cursor holds for: connection, system and use.</param>
    public CursorSeal(byte[] secret, byte[] binding)
    {
        var keys = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 64, info: binding);
        _tagKey = keys[..32];
        _cipherKey = keys[32..];
    }

    public void Write(long place, JsonOutput output)
    {
        Span<byte> sealedPlace = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(sealedPlace[TagSize..], place);
        Tag(sealedPlace[TagSize..], sealedPlace[..TagSize]);
        Cipher(sealedPlace[..TagSize], sealedPlace[TagSize..]);
        Span<byte> text = stackalloc byte[Base64Url.GetEncodedLength(Size)];
        Base64Url.EncodeToUtf8(sealedPlace, text);
        output.Text(text);
    }

    public bool TryOpen(string cursor, out long place)
    {
        place = 0;
        Span<byte> sealedPlace = stackalloc byte[Size];
        if (cursor.Length != Base64Url.GetEncodedLength(Size)
            || !Base64Url.TryDecodeFromChars(cursor, sealedPlace, out var written)
            || written != Size)
        {
            return false;
        }

        Cipher(sealedPlace[..TagSize], sealedPlace[TagSize..]);
        Span<byte> tag = stackalloc byte[TagSize];
        Tag(sealedPlace[TagSize..], tag);
        if (!CryptographicOperations.FixedTimeEquals(tag, sealedPlace[..TagSize]))
        {
            return false;
        }

        place = BinaryPrimitives.ReadInt64BigEndian(sealedPlace[TagSize..]);
        return true;
    }

    private void Tag(ReadOnlySpan<byte> place, Span<byte> tag)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_tagKey, place, whole);
        whole[..TagSize].CopyTo(tag);
    }

    private void Cipher(ReadOnlySpan<byte> tag, Span<byte> place)
    {
        using var aes = Aes.Create();
        aes.Key = _cipherKey;
        Span<byte> stream = stackalloc byte[TagSize];
        aes.EncryptEcb(tag, stream, PaddingMode.None);
        for (var i = 0; i < PlaceSize; i++)
        {
            place[i] ^= stream[i];
        }
    }
}
