using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>
/// A node's chain of entries as it is written: one thread has it. After a failure it goes on behind the last entry that is known to be
/// on the disk, in the same segment or, where that is gone, in a new one.
/// </summary>
internal sealed class Chain : IDisposable
{
    /// <summary>What is written together, in bytes; the last entry of it may go beyond.</summary>
    private const int MaxBatch = 4 << 20;

    /// <summary>More than is written together.</summary>
    private const long MaxTorn = 4 * MaxBatch;

    private static readonly string Program = typeof(Chain).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private readonly SegmentFolder _folder;
    private readonly NodeKey _key;
    private readonly TimeProvider _time;
    private readonly long _segmentLength;
    private readonly ArrayBufferWriter<byte> _lines = new(1 << 16);
    private readonly ArrayBufferWriter<byte> _own = new(1 << 10);
    private readonly byte[] _hash = new byte[EntryHash.Length];
    private readonly byte[] _next = new byte[EntryHash.Length];
    private Segment? _segment;
    private SegmentFile? _file;
    private long _durableLength;
    private long _number;

    public Chain(SegmentFolder folder, NodeKey key, long segmentLength, TimeProvider time)
    {
        _folder = folder;
        _key = key;
        _time = time;
        _segmentLength = segmentLength;
        Encoding.ASCII.GetBytes(EntryHash.None.Value, _hash);
    }

    /// <summary>The number of the last entry that is on the disk. Any thread may ask.</summary>
    public long Number
    {
        get => Volatile.Read(ref _number);
        private set => Volatile.Write(ref _number, value);
    }

    /// <summary>The number of the last entry that carries a signature.</summary>
    public long Signed { get; private set; }

    /// <summary>Whether the segment has grown to its size.</summary>
    public bool IsFull => _durableLength >= _segmentLength;

    /// <summary>
    /// Takes up the chain where the last run of the program left it: closes what it left open, cuts off what it left half-written, and
    /// opens a segment of this run.
    /// </summary>
    /// <param name="known">An entry that a witness saw on the disk; null where there is no witness.</param>
    /// <exception cref="InvalidDataException">More is missing, or other, than what a stop leaves half-written.</exception>
    public void Begin(WitnessedEntry? known = null)
    {
        if (_folder.Segments() is [.., var last])
        {
            var tail = SegmentTail.Find(last, known?.Number ?? 0);
            Check(last, tail);
            Check(known, tail.Number, tail.Witnessed);
            Number = tail.Number;
            if (tail.Hash is not null)
            {
                Encoding.ASCII.GetBytes(tail.Hash.Value, _hash);
            }

            Close(last, tail);
        }
        else
        {
            Check(known, 0, null);
        }

        Open();
    }

    /// <summary>Appends as many of the entries as go together, and returns when they are on the disk: the number of the first, and how many.</summary>
    public (long First, int Count) Append(IReadOnlyList<PendingEntry> entries)
    {
        _lines.ResetWrittenCount();
        _hash.CopyTo(_next, 0);
        var count = 0;
        for (; count < entries.Count && _lines.WrittenCount < MaxBatch; count++)
        {
            ChainedLine.Write(_lines, Number + 1 + count, entries[count].Json.WrittenSpan, _next);
            _lines.Write("\n"u8);
        }

        return (Commit(count), count);
    }

    public void SignHead() => AppendSigned((time, signature) => new HeadSigned { Time = time, Signature = signature });

    /// <summary>Closes the segment, signed.</summary>
    public void Close()
    {
        AppendSigned((time, signature) => new SegmentClosed { Time = time, Signature = signature });
        _file!.Dispose();
        (_file, _segment) = (null, null);
    }

    /// <summary>Opens the next segment.</summary>
    public void Open()
    {
        var segment = _folder.Starting(Number + 1);
        if (File.Exists(segment.Path))
        {
            // An attempt before this one came no further.
            Discard(segment);
        }

        _file = SegmentFile.Create(segment);
        (_segment, _durableLength) = (segment, 0);
        Append(new SegmentOpened { Time = _time.GetUtcNow(), Node = _folder.Node, Key = _key.Thumbprint, Program = Program });
    }

    /// <summary>Goes on after a failure.</summary>
    public void Resume(DateTimeOffset since, long refused)
    {
        _file?.Dispose();
        _file = null;
        if (_segment is not null && File.Exists(_segment.Path) && new FileInfo(_segment.Path).Length >= _durableLength && _durableLength > 0)
        {
            _file = SegmentFile.Open(_segment, _durableLength);
        }
        else
        {
            Directory.CreateDirectory(_folder.Path);
            Open();
        }

        Append(new AuditResumed { Time = _time.GetUtcNow(), Since = since, Refused = refused });
    }

    public void Dispose()
    {
        _file?.Dispose();
        _key.Dispose();
    }

    private static void Check(Segment segment, SegmentTail tail)
    {
        // Whole lines behind a break are no half-written tail but a broken chain, unless they were written at once with what is missing.
        if (tail.FileLength - tail.Length > MaxTorn)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"The segment {segment.Path} is broken behind entry {tail.Number}: see what the command audit verify says."));
        }
    }

    /// <param name="hash">Of the entry that the witness knows, where it is in the last segment. The index follows the chain through those before.</param>
    private void Check(WitnessedEntry? known, long number, EntryHash? hash)
    {
        if (known is not null && (known.Number > number || (hash is not null && hash != known.Hash)))
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                The segments of node {_folder.Node} end with entry {number}, but entry {known.Number} was on the disk once, with the hash {known.Hash}.
                Entries were removed or changed, or an older state of {_folder.Path} was restored. See what the command audit verify says.
                When it is known what happened, audit rebuild --discard-witness lets the server begin.
                """));
        }
    }

    private static void Discard(Segment segment)
    {
        TornTail.Keep(segment, 0);
        File.Delete(segment.Path);
    }

    private void Close(Segment segment, SegmentTail tail)
    {
        if (tail is { IsClosed: true, IsTorn: false })
        {
            return;
        }

        if (tail.Length == 0)
        {
            // Not even its first entry came to the disk: the segment is begun again, under the same name.
            Discard(segment);
            return;
        }

        var torn = tail.IsTorn ? TornTail.Keep(segment, tail.Length) : [];
        _file = SegmentFile.Open(segment, tail.Length);
        (_segment, _durableLength) = (segment, tail.Length);
        if (torn.Length > 0)
        {
            Append(new TailCut { Time = _time.GetUtcNow(), Bytes = torn.Length, Digest = EntryHash.Of(torn) });
        }

        Close();
    }

    private void AppendSigned(Func<DateTimeOffset, string, AuditEntry> make)
    {
        var time = _time.GetUtcNow();
        Append(make(time, _key.Sign(_folder.Node, Number, Encoding.ASCII.GetString(_hash), time)));
        Signed = Number;
    }

    private void Append(AuditEntry entry)
    {
        _own.ResetWrittenCount();
        EntryFormat.Write(entry, _own);
        _lines.ResetWrittenCount();
        _hash.CopyTo(_next, 0);
        ChainedLine.Write(_lines, Number + 1, _own.WrittenSpan, _next);
        _lines.Write("\n"u8);
        Commit(1);
    }

    // INVARIANT: the chain's place moves only when its entries are on the disk.
    private long Commit(int count)
    {
        _file!.Append(_lines.WrittenSpan);
        _durableLength = _file.Length;
        _next.CopyTo(_hash, 0);
        Number += count;
        return Number - count + 1;
    }
}
