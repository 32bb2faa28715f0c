using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Catalog.Api.Auditing.Format;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Verification;

/// <summary>What somebody can do to lines who can write to the disk.</summary>
internal static class Rewriting
{
    public static long Number(byte[] line) => ChainedLine.TryRead(line, out var chained) ? chained.Number : throw new ArgumentException("No entry.");

    public static EntryKind? Kind(byte[] line) => ChainedLine.TryRead(line, out var chained) ? EntryKinds.Of(chained.Entry) : null;

    public static string Entry(byte[] line) => ChainedLine.TryRead(line, out var chained) ? Encoding.UTF8.GetString(chained.Entry) : throw new ArgumentException("No entry.");

    public static byte[] Line(long number, EntryHash previous, string entry) =>
        Encoding.UTF8.GetBytes($"{{\"number\":{number},\"previous\":\"{previous}\",\"entry\":{entry}}}");

    /// <summary>Writes the numbers and hashes of all lines anew, so that they fit.</summary>
    public static List<List<byte[]>> Rehash(List<List<byte[]>> segments)
    {
        var (number, previous) = (0L, EntryHash.None);
        return segments.ConvertAll(lines => lines.ConvertAll(line =>
        {
            var written = Line(++number, previous, Entry(line));
            previous = EntryHash.Of(written);
            return written;
        }));
    }

    /// <summary>Signs an entry with another key, over what it carries.</summary>
    public static string Forge(ECDsa key, NodeName node, byte[] line)
    {
        var entry = JsonNode.Parse(Entry(line))!;
        ChainedLine.TryRead(line, out var chained);
        var text = $"catalog-audit-head\n{node}\n{chained.Number - 1}\n{Encoding.ASCII.GetString(chained.Previous)}\n{entry["time"]}\n";
        var signature = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        return Entry(line).Replace($"\"signature\":\"{entry["signature"]}\"", $"\"signature\":\"{signature}\"", StringComparison.Ordinal);
    }
}
