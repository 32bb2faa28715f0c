using System.Buffers.Binary;
using System.Text;
using Catalog.Api.Storage;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>The place of a row in its ordering: its keys, and its number, as bytes for a cursor.</summary>
/// <param name="Keys">string, long, double or null.</param>
internal sealed record CursorPlace(IReadOnlyList<object?> Keys, long Id)
{
    private const byte Null = 0;
    private const byte Integer = 1;
    private const byte Number = 2;
    private const byte Text = 3;

    /// <summary>Which keys are null, a bit each.</summary>
    public uint Nulls => (uint)Keys.Select((key, i) => key is null ? 1L << i : 0).Sum();

    /// <summary>The row's number with its keys before it: a parameter's index leads to each.</summary>
    public object? this[int index] => index == Keys.Count ? Id : Keys[index];

    /// <summary>Writes the place of the row that a reader stands on.</summary>
    /// <param name="first">The column of the first key.</param>
    public static byte[] Write(RecordReader reader, int first, IReadOnlyList<ItemScalar> keys)
    {
        using var output = new JsonOutput();
        for (var i = 0; i < keys.Count; i++)
        {
            Write(reader, first + i, keys[i], output);
        }

        Write(reader.Int64(0), output);
        return output.Written.ToArray();
    }

    /// <summary>Writes the place of a row that is ordered by a number.</summary>
    public static byte[] Write(double key, long id)
    {
        using var output = new JsonOutput();
        output.Raw([Number]);
        Write(BitConverter.DoubleToInt64Bits(key), output);
        Write(id, output);
        return output.Written.ToArray();
    }

    /// <summary>Reads a place of as many keys. INVARIANT: the bytes come from a cursor that was sealed here for the same ordering.</summary>
    public static CursorPlace Read(ReadOnlySpan<byte> bytes, int keyCount)
    {
        var keys = new object?[keyCount];
        for (var i = 0; i < keyCount; i++)
        {
            var kind = bytes[0];
            bytes = bytes[1..];
            keys[i] = kind switch
            {
                Integer => Take(ref bytes),
                Number => BitConverter.Int64BitsToDouble(Take(ref bytes)),
                Text => TakeText(ref bytes),
                _ => null,
            };
        }

        return new CursorPlace(keys, BinaryPrimitives.ReadInt64BigEndian(bytes));
    }

    private static void Write(RecordReader reader, int column, ItemScalar scalar, JsonOutput output)
    {
        if (reader.IsNull(column))
        {
            output.Raw([Null]);
            return;
        }

        switch (scalar)
        {
            case ItemScalar.Int or ItemScalar.Boolean:
                output.Raw([Integer]);
                Write(reader.Int64(column), output);
                break;
            case ItemScalar.Float or ItemScalar.Decimal:
                output.Raw([Number]);
                Write(BitConverter.DoubleToInt64Bits(reader.Double(column)), output);
                break;
            default:
                var text = reader.Utf8(column);
                output.Raw([Text]);
                Write(text.Length, output);
                output.Raw(text);
                break;
        }
    }

    private static void Write(long number, JsonOutput output)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        output.Raw(bytes);
    }

    private static long Take(ref ReadOnlySpan<byte> bytes)
    {
        var number = BinaryPrimitives.ReadInt64BigEndian(bytes);
        bytes = bytes[sizeof(long)..];
        return number;
    }

    private static string TakeText(ref ReadOnlySpan<byte> bytes)
    {
        var length = (int)Take(ref bytes);
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }
}
