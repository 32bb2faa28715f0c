using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage.Audit;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>Follows a node's chain from segment to segment, in batches, up to what is settled of it or to where it breaks.</summary>
/// <param name="durable">The last entry that is known to be on the disk; null where that is not known of this chain.</param>
internal sealed class ChainReader(SegmentSource source, SettledLengths settled, NodeName node, Func<long?> durable)
{
    /// <summary>About so many bytes are read for a batch.</summary>
    private const long MaxBytes = 16 << 20;

    private readonly byte[] _hash = new byte[EntryHash.Length];
    private (long Segment, long LineEnd) _packedEnd;

    /// <summary>Reads the entries behind a place, at most so many.</summary>
    /// <param name="heads">What the index is a witness of, from one number up to another.</param>
    public IndexBatch Read(ChainPositionRow from, int count, Func<long, long, IReadOnlyList<ChainHeadRow>> heads)
    {
        var batch = new IndexBatch(from)
        {
            To = new() { Node = from.Node, Number = from.Number, Hash = from.Hash, Segment = from.Segment, LineEnd = from.LineEnd, Time = from.Time },
        };
        var last = durable();
        var known = new Lazy<Dictionary<long, byte[]>>(() => heads(from.Number + 1, long.MaxValue - count < from.Number ? long.MaxValue : from.Number + count)
            .ToDictionary(head => head.Number, head => head.Hash));
        while (batch.To.Segment == 0 || (HasRoom(batch, count) && ReadsToEnd(batch, count, last, known)))
        {
            if (!TryTurn(batch))
            {
                break;
            }
        }

        batch.IsFull = !HasRoom(batch, count);
        return batch;
    }

    private static bool HasRoom(IndexBatch batch, int count) => batch.Entries.Count < count && batch.Length < MaxBytes;

    /// <summary>Turns to the segment that follows; false where there is none, or not the right one.</summary>
    private bool TryTurn(IndexBatch batch)
    {
        var place = batch.To;
        var next = source.Firsts(node).FirstOrDefault(first => first > place.Number && first > place.Segment);
        if (next == 0)
        {
            return false;
        }

        // The first that is there, whatever came before: that may be archived elsewhere.
        if (place.Segment > 0 && next != place.Number + 1)
        {
            place.IsStopped = true;
            return false;
        }

        (place.Segment, place.LineEnd, place.Number) = (next, 0, next - 1);
        return true;
    }

    /// <summary>Reads the segment on which it stands; false where its end is not reached.</summary>
    private bool ReadsToEnd(IndexBatch batch, int count, long? last, Lazy<Dictionary<long, byte[]>> known)
    {
        var place = batch.To;
        var length = source.LiveLength(node, place.Segment);
        if (length == place.LineEnd || (length is null && _packedEnd == (place.Segment, place.LineEnd)))
        {
            return true;
        }

        using var stream = length < place.LineEnd ? null : source.Open(node, place.Segment);
        if (stream is null)
        {
            // It was cut off, or is gone.
            place.IsStopped = true;
            return false;
        }

        var end = length is null || last is not null ? long.MaxValue : Settled(place.Segment, length.Value);
        var isEnd = ReadLines(batch, count, stream, new Limit(length is null ? null : last, end), known);
        _packedEnd = isEnd && length is null ? (place.Segment, place.LineEnd) : default;
        return isEnd;
    }

    private bool ReadLines(IndexBatch batch, int count, Stream stream, Limit limit, Lazy<Dictionary<long, byte[]>> known)
    {
        var (start, place) = (batch.To.LineEnd, batch.To);
        Skip(stream, start);
        var lines = new LineReader(stream);
        Convert.TryToHexStringLower(place.Hash, _hash, out _);
        while (HasRoom(batch, count) && place.Number < (limit.Number ?? long.MaxValue))
        {
            if (!lines.TryRead(out var line))
            {
                return true;
            }

            if (start + lines.Offset > limit.Length)
            {
                return false;
            }

            if (!TryAdd(batch, line, start + lines.Offset, known.Value))
            {
                place.IsStopped = true;
                return false;
            }
        }

        return false;
    }

    private bool TryAdd(IndexBatch batch, ReadOnlySpan<byte> line, long end, Dictionary<long, byte[]> known)
    {
        var place = batch.To;
        var isBeginning = batch.From.Number == 0 && batch.Entries.Count == 0 && place.Number > 0;
        if (!ChainedLine.TryRead(line, out var chained) || chained.Number != place.Number + 1 || !(isBeginning || chained.Previous.SequenceEqual(_hash)))
        {
            return false;
        }

        var hash = SHA256.HashData(line);
        if (known.TryGetValue(chained.Number, out var witnessed) && !witnessed.AsSpan().SequenceEqual(hash))
        {
            return false;
        }

        var row = new EntryRow { Number = chained.Number, Segment = place.Segment, LineStart = end - line.Length - 1, LineLength = line.Length };
        AddWitness(batch, IndexedLine.Add(batch, node, row, chained.Entry), chained, row.Time);
        Convert.TryToHexStringLower(hash, _hash, out _);
        (place.Number, place.Hash, place.LineEnd, place.Time) = (chained.Number, hash, end, row.Time);
        batch.Length += line.Length + 1;
        return true;
    }

    private void AddWitness(IndexBatch batch, AuditEntry? entry, ChainedLine chained, long time)
    {
        if (entry is ISignedEntry signed)
        {
            var signature = new byte[ChainHeadRow.MaxSignatureLength];
            if (Convert.TryFromBase64String(signed.Signature, signature, out var length))
            {
                var head = Convert.FromHexString(Encoding.ASCII.GetString(chained.Previous));
                batch.Heads.Add(new ChainHeadRow { Node = node.Value, Number = chained.Number - 1, Hash = head, Signature = signature[..length], Time = time });
            }
        }
        else if (entry is SegmentOpened opened && PublicKeyFile.Find(source.Live(node), opened.Key) is { } key)
        {
            batch.Keys.Add(new NodeKeyRow { Node = node.Value, Thumbprint = opened.Key, PublicKey = key, FirstSeen = time });
        }
    }

    // A segment that has a successor is not written to any more.
    private long Settled(long segment, long length) =>
        source.Firsts(node)[^1] > segment ? length : settled.Of(string.Create(CultureInfo.InvariantCulture, $"{node}/{segment}"), length);

    private static void Skip(Stream stream, long length)
    {
        if (stream.CanSeek)
        {
            stream.Seek(length, SeekOrigin.Begin);
            return;
        }

        var buffer = new byte[1 << 16];
        while (length > 0 && stream.Read(buffer, 0, (int)Math.Min(length, buffer.Length)) is var read and > 0)
        {
            length -= read;
        }
    }

    /// <summary>How far a segment may be read.</summary>
    /// <param name="Number">Up to this entry; null where only the length limits.</param>
    /// <param name="Length">Up to here, in bytes.</param>
    private readonly record struct Limit(long? Number, long Length);
}
