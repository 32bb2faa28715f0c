using System.Buffers;
using System.Text;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>
/// The characters of a content. Where its encoding is not declared it is recognised by the first bytes that are not ASCII's: what is valid
/// UTF-8 is UTF-8, and anything else GB 18030. It is decoded strictly: no character is replaced.
/// </summary>
internal sealed class ContentText
{
    // GBK and GB 2312 are within it, and its own few changes of 2022 are in characters that they lack.
    private const int Gb18030 = 54936;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private char[] _characters = new char[4096];

    public ContentText(SupplyEncoding? declared) => Encoding = declared;

    /// <summary>The encoding; null as long as there were ASCII's characters alone.</summary>
    public SupplyEncoding? Encoding { get; private set; }

    /// <param name="beginning">The content's first bytes, as far as they are read.</param>
    public void Recognise(bool hasMark, ReadOnlySpan<byte> beginning) => Encoding ??= hasMark ? SupplyEncoding.Utf8 : Of(beginning);

    /// <summary>The characters of a record; null where its bytes are none. Valid until the next.</summary>
    public ReadOnlyMemory<char>? Read(ReadOnlySpan<byte> record)
    {
        Encoding ??= Of(record);
        if (_characters.Length < record.Length + 1)
        {
            _characters = new char[record.Length * 2];
        }

        try
        {
            var length = (Encoding == SupplyEncoding.Gb18030 ? Chinese : Utf8).GetChars(record, _characters);
            return _characters.AsMemory(0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The record in UTF-8; null where its bytes are no characters.</summary>
    public bool TryReadUtf8(ReadOnlySpan<byte> record, out byte[]? recoded)
    {
        recoded = null;
        Encoding ??= Of(record);
        if (Encoding != SupplyEncoding.Gb18030)
        {
            return System.Text.Unicode.Utf8.IsValid(record);
        }

        if (Read(record) is not { } characters)
        {
            return false;
        }

        recoded = Utf8.GetBytes(characters.ToArray());
        return true;
    }

    private static SupplyEncoding? Of(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return null;
        }

        // The last character may lie across the end of what is read.
        for (var cut = 0; cut <= 3 && cut < bytes.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]) && (cut == 0 || Rune.DecodeFromUtf8(bytes[^cut..], out _, out _) == OperationStatus.NeedMoreData))
            {
                return SupplyEncoding.Utf8;
            }
        }

        return SupplyEncoding.Gb18030;
    }
}
