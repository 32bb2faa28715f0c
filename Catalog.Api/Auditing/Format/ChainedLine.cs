using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Format;

/// <summary>
/// A line of a segment: {"number":7,"previous":"64 hexadecimal digits","entry":{…}}, in this order and without white space, so that
/// the chain can be followed without reading JSON. Number counts from one on each node; previous is the SHA-256 of the line before.
/// </summary>
internal readonly ref struct ChainedLine
{
    private ChainedLine(long number, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> entry)
    {
        Number = number;
        Previous = previous;
        Entry = entry;
    }

    public long Number { get; }

    /// <summary>Hexadecimal digits.</summary>
    public ReadOnlySpan<byte> Previous { get; }

    /// <summary>The entry's JSON.</summary>
    public ReadOnlySpan<byte> Entry { get; }

    private static ReadOnlySpan<byte> NumberLead => "{\"number\":"u8;

    private static ReadOnlySpan<byte> PreviousLead => ",\"previous\":\""u8;

    private static ReadOnlySpan<byte> EntryLead => "\",\"entry\":"u8;

    /// <param name="line">Without its line feed.</param>
    public static bool TryRead(ReadOnlySpan<byte> line, out ChainedLine chained)
    {
        chained = default;
        if (!line.StartsWith(NumberLead) || !Utf8Parser.TryParse(line[NumberLead.Length..], out long number, out var digits))
        {
            return false;
        }

        var rest = line[(NumberLead.Length + digits)..];
        if (!rest.StartsWith(PreviousLead) || rest.Length < PreviousLead.Length + EntryHash.Length)
        {
            return false;
        }

        var previous = rest.Slice(PreviousLead.Length, EntryHash.Length);
        rest = rest[(PreviousLead.Length + EntryHash.Length)..];
        if (number < 1 || line[NumberLead.Length] is < (byte)'1' or > (byte)'9' || !rest.StartsWith(EntryLead) || rest[^1] != (byte)'}')
        {
            return false;
        }

        chained = new ChainedLine(number, previous, rest[EntryLead.Length..^1]);
        return true;
    }

    /// <summary>Writes a line without its line feed, and its hash in the place of its predecessor's.</summary>
    /// <param name="hash">The hexadecimal digits of the line before; those of this line afterwards.</param>
    public static void Write(ArrayBufferWriter<byte> output, long number, ReadOnlySpan<byte> entry, Span<byte> hash)
    {
        var start = output.WrittenCount;
        output.Write(NumberLead);
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var digits);
        output.Advance(digits);
        output.Write(PreviousLead);
        output.Write(hash);
        output.Write(EntryLead);
        output.Write(entry);
        output.Write("}"u8);
        Hash(output.WrittenSpan[start..], hash);
    }

    /// <summary>Writes the hexadecimal digits of a line's hash.</summary>
    public static void Hash(ReadOnlySpan<byte> line, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, bytes);
        Convert.TryToHexStringLower(bytes, hash, out _);
    }
}
