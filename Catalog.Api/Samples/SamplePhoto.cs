using System.Buffers.Binary;

namespace Catalog.Api.Samples;

/// <summary>A portrait of a few pixels as a PNG file (ISO/IEC 15948), written by hand so that its bytes never change.</summary>
internal static class SamplePhoto
{
    private const int Width = 8;
    private const int Height = 10;

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A head and shoulders, a bit a pixel.</summary>
    private static ReadOnlySpan<byte> Outline => [0x00, 0x18, 0x3C, 0x3C, 0x3C, 0x18, 0x3C, 0x7E, 0xFF, 0xFF];

    public static byte[] Draw(SampleRandom random)
    {
        var (background, face) = ((byte)random.Between(150, 250), (byte)random.Between(30, 120));
        Span<byte> pixels = stackalloc byte[(Width + 1) * Height];
        for (var y = 0; y < Height; y++)
        {
            // Every row begins with its filter, none.
            pixels[y * (Width + 1)] = 0;
            for (var x = 0; x < Width; x++)
            {
                pixels[(y * (Width + 1)) + 1 + x] = (Outline[y] >> x & 1) == 1 ? face : background;
            }
        }

        var file = new List<byte>(170);
        file.AddRange(Signature);
        Chunk(file, "IHDR"u8, [0, 0, 0, Width, 0, 0, 0, Height, 8, 0, 0, 0, 0]);
        Chunk(file, "IDAT"u8, Stored(pixels));
        Chunk(file, "IEND"u8, []);
        return [.. file];
    }

    /// <summary>A zlib stream of one stored block (RFC 1950, RFC 1951).</summary>
    private static byte[] Stored(ReadOnlySpan<byte> data)
    {
        var stream = new byte[data.Length + 11];
        stream[0] = 0x78;
        stream[1] = 0x01;
        stream[2] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(3), (ushort)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(stream.AsSpan(5), (ushort)~data.Length);
        data.CopyTo(stream.AsSpan(7));
        var (low, high) = (1u, 0u);
        foreach (var value in data)
        {
            low = (low + value) % 65521;
            high = (high + low) % 65521;
        }

        BinaryPrimitives.WriteUInt32BigEndian(stream.AsSpan(data.Length + 7), (high << 16) | low);
        return stream;
    }

    private static void Chunk(List<byte> file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.AddRange(number);
        var start = file.Count;
        file.AddRange(type);
        file.AddRange(data);
        var crc = uint.MaxValue;
        for (var i = start; i < file.Count; i++)
        {
            crc ^= file[i];
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.AddRange(number);
    }
}
