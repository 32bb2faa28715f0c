using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace Catalog.Domain.Auditing;

/// <summary>
/// A keyed hash of a subject's number: the audit finds a person by it, and is no register of persons to whoever lacks the key.
/// Sixteen bytes, as text 22 characters of base64url.
/// </summary>
public readonly record struct SubjectPseudonym(UInt128 Value)
{
    public const int ByteLength = 16;

    public const int TextLength = 22;

    public static SubjectPseudonym Of(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    public static bool TryParse(ReadOnlySpan<byte> utf8, out SubjectPseudonym pseudonym)
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        Span<byte> spelling = stackalloc byte[TextLength];
        pseudonym = default;
        if (utf8.Length != TextLength || Base64Url.DecodeFromUtf8(utf8, bytes, out _, out var written) != OperationStatus.Done || written != ByteLength)
        {
            return false;
        }

        // Its last bits say nothing, and have one spelling too.
        Base64Url.EncodeToUtf8(bytes, spelling);
        pseudonym = spelling.SequenceEqual(utf8) ? Of(bytes) : default;
        return spelling.SequenceEqual(utf8);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[ByteLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return bytes;
    }

    /// <param name="utf8">At least 22 bytes long.</param>
    public void Write(Span<byte> utf8)
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        Base64Url.EncodeToUtf8(bytes, utf8);
    }

    public override string ToString() => Base64Url.EncodeToString(ToBytes());
}
