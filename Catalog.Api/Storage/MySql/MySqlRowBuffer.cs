namespace Catalog.Api.Storage.MySql;

/// <summary>The bytes of one row's values, each valid until the next row.</summary>
internal sealed class MySqlRowBuffer
{
    private const int FirstSize = 4096;

    /// <summary>What one large row has needed is not kept for good.</summary>
    private const int MaxKept = 1024 * 1024;

    private byte[] _bytes = new byte[FirstSize];

    public byte[] Array => _bytes;

    /// <summary>Where the next value begins.</summary>
    public int Start { get; private set; }

    /// <summary>Room for a value. The values before it stay where they are: what has to grow begins anew.</summary>
    public Span<byte> Take(int length)
    {
        if (length > _bytes.Length - Start)
        {
            _bytes = new byte[Math.Max(_bytes.Length * 2, length)];
            Start = 0;
        }

        return _bytes.AsSpan(Start, length);
    }

    /// <summary>The value that was written there.</summary>
    public ReadOnlySpan<byte> Keep(int length)
    {
        Start += length;
        return _bytes.AsSpan(Start - length, length);
    }

    public void Clear()
    {
        Start = 0;
        if (_bytes.Length > MaxKept)
        {
            _bytes = new byte[FirstSize];
        }
    }
}
