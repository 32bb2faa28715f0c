using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;

namespace Catalog.Api.Records;

/// <summary>
/// A growing buffer of JSON in UTF-8 from the shared pool. Names and punctuation come ready from the plan; values are
/// written straight from the database's bytes.
/// </summary>
internal sealed class JsonOutput : IBufferWriter<byte>, IDisposable
{
    /// <summary>Escapes what JSON must and leaves Chinese as it is: answers are JSON, never part of a page.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1024);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, Length);

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Free(json.Length));
        Length += json.Length;
    }

    public void Null() => Raw("null"u8);

    /// <summary>Text in UTF-8 as a JSON string; what is not valid UTF-8 becomes the replacement character.</summary>
    public void Text(ReadOnlySpan<byte> utf8)
    {
        if (Encoder.FindFirstCharacterToEncodeUtf8(utf8) < 0)
        {
            var free = Free(utf8.Length + 2);
            free[0] = (byte)'"';
            utf8.CopyTo(free[1..]);
            free[utf8.Length + 1] = (byte)'"';
            Length += utf8.Length + 2;
            return;
        }

        // The encoder writes at most six bytes, \uXXXX, for one.
        var escaped = Free((utf8.Length * 6) + 2);
        escaped[0] = (byte)'"';
        Encoder.EncodeUtf8(utf8, escaped[1..], out _, out var written);
        escaped[written + 1] = (byte)'"';
        Length += written + 2;
    }

    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, Free(20), out var written);
        Length += written;
    }

    public void Base64Text(ReadOnlySpan<byte> bytes)
    {
        var free = Free(Base64.GetMaxEncodedToUtf8Length(bytes.Length) + 2);
        free[0] = (byte)'"';
        Base64.EncodeToUtf8(bytes, free[1..], out _, out var written);
        free[written + 1] = (byte)'"';
        Length += written + 2;
    }

    public void Clear() => Length = 0;

    /// <summary>Forgets what was written behind a place.</summary>
    public void CutTo(int length) => Length = length;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Free(Math.Max(sizeHint, 256));
        return _buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Free(Math.Max(sizeHint, 256));

    public void Dispose()
    {
        // Records of persons do not stay behind in the pool's arrays.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
        Length = 0;
    }

    private Span<byte> Free(int count)
    {
        if (_buffer.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, Length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = larger;
        }

        return _buffer.AsSpan(Length);
    }
}
