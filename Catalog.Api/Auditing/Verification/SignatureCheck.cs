using System.Buffers;
using System.Text;
using System.Text.Json;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>Checks the signatures of one chain as it is followed.</summary>
internal sealed class SignatureCheck(NodeName node, PublicKeys keys)
{
    private string? _thumbprint;

    /// <summary>The last entry that a checked signature covers.</summary>
    public long SignedUpTo { get; private set; }

    public int Count { get; private set; }

    /// <summary>The keys that signatures were checked with.</summary>
    public List<PublicKey> Used { get; } = [];

    /// <summary>Begins behind an entry that something else vouches for.</summary>
    public void StartBehind(long number) => SignedUpTo = number;

    /// <summary>Looks at an entry that has its place in the chain; null where nothing is wrong with it.</summary>
    public ChainFault? Check(ChainedLine line, StoredSegment segment)
    {
        if (EntryKinds.Of(line.Entry) is not (EntryKind.SegmentOpened or EntryKind.SegmentClosed or EntryKind.HeadSigned))
        {
            return null;
        }

        return TryParse(line.Entry) switch
        {
            SegmentOpened opened => Open(line.Number, opened, segment),
            ISignedEntry signed => Check(line, signed),
            _ => ChainFault.NotReadable(line.Number),
        };
    }

    /// <summary>Whether an entry is, byte for byte, what a node wrote: its signature covers all that it says.</summary>
    public bool Proves(ChainedLine line) =>
        TryParse(line.Entry) is ISignedEntry signed && Verifies(line, signed) && IsAsWritten(line.Entry);

    public static bool IsAsWritten(ReadOnlySpan<byte> entry)
    {
        if (TryParse(entry) is not { } parsed)
        {
            return false;
        }

        var written = new ArrayBufferWriter<byte>();
        EntryFormat.Write(parsed, written);
        return entry.SequenceEqual(written.WrittenSpan);
    }

    public static bool IsJson(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The entry; null for what is none.</summary>
    public static AuditEntry? TryParse(ReadOnlySpan<byte> entry)
    {
        try
        {
            return EntryFormat.Read(entry);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private ChainFault? Open(long number, SegmentOpened opened, StoredSegment segment)
    {
        _thumbprint = opened.Key;
        return opened.Node == node ? null : ChainFault.AnotherNode(number, segment.Name, opened.Node);
    }

    private ChainFault? Check(ChainedLine line, ISignedEntry signed)
    {
        if (keys[_thumbprint] is not { } key)
        {
            return ChainFault.UnknownKey(line.Number, _thumbprint);
        }

        if (!Verifies(line, signed))
        {
            return ChainFault.NotSigned(SignedUpTo + 1, line.Number);
        }

        if (!Used.Contains(key))
        {
            Used.Add(key);
        }

        (SignedUpTo, Count) = (line.Number - 1, Count + 1);
        return null;
    }

    private bool Verifies(ChainedLine line, ISignedEntry signed) =>
        keys[_thumbprint]?.Verifies(signed.Signature, node, line.Number - 1, Encoding.ASCII.GetString(line.Previous), ((AuditEntry)signed).Time) == true;
}
