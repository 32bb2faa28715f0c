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

    /// <summary>More than a segment's first entry, in bytes.</summary>
    private const long MaxOpening = 1 << 12;

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
        var segments = _folder.Segments();
        var torn = TakeUp(segments, known);
        Open();
        if (torn.Length > 0)
        {
            Append(Cut(torn));
        }
    }

    /// <summary>Appends as many of the entries as go together, and returns when they are on the disk: the number of the first, and how many.</summary>
    public (long First, int Count) Append(IReadOnlyList<PendingEntry> entries)
    {
        _lines.ResetWrittenCount();
        _hash.CopyTo(_next, 0);
        var count = 0;
        for (; count < entries.Count && _lines.WrittenCount < MaxBatch; count++)
        {
            ChainedLine.Write(_lines, Number + 1 + count, entries[count].Json.Written, _next);
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
            // An attempt before this one came no further; else it is not this process's.
            if (segment != _segment && new FileInfo(segment.Path).Length > 0)
            {
                throw WrittenByAnother(segment);
            }

            Discard(segment);
        }

        _file = SegmentFile.Create(segment);
        (_segment, _durableLength) = (segment, 0);
        Append(new SegmentOpened { Time = _time.GetUtcNow(), Node = _folder.Node, Key = _key.Thumbprint, Program = Program });
    }

    /// <summary>Goes on after a failure.</summary>
    /// <exception cref="IOException">It still cannot be written, or another process went on with it.</exception>
    public void Resume(DateTimeOffset since, long refused)
    {
        Release();
        if (_folder.Segments() is [.., var last] && last.First > (_segment?.First ?? Number + 1))
        {
            throw WrittenByAnother(last);
        }

        if (_segment is not null && File.Exists(_segment.Path) && new FileInfo(_segment.Path).Length >= _durableLength && _durableLength > 0)
        {
            _file = SegmentFile.Open(_segment, _durableLength);
        }
        else
        {
            Open();
        }

        Append(new AuditResumed { Time = _time.GetUtcNow(), Since = since, Refused = refused });
    }

    /// <summary>Lets go of the file after a failure, so that its disk can be taken away and repaired.</summary>
    public void Release()
    {
        _file?.Dispose();
        _file = null;
    }

    public void Dispose()
    {
        Release();
        _key.Dispose();
    }

    private static InvalidDataException Broken(Segment segment, long number) => new(string.Create(
        CultureInfo.InvariantCulture, $"The segment {segment.Path} is broken behind entry {number}: see what the command audit verify says."));

    private static IOException WrittenByAnother(Segment segment) => new($"Another process went on with the chain in {segment.Path}.");

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

    private static byte[] Discard(Segment segment)
    {
        var torn = TornTail.Keep(segment, 0);
        File.Delete(segment.Path);
        return torn;
    }

    /// <summary>Takes up the chain behind the last entry that is on the disk, and returns what was cut off with a segment that has none.</summary>
    private byte[] TakeUp(IReadOnlyList<Segment> segments, WitnessedEntry? known)
    {
        if (segments is not [.., var last])
        {
            Check(known, 0, null);
            return [];
        }

        var tail = SegmentTail.Find(last, known?.Number ?? 0);
        Check(known, tail.Number, tail.Witnessed);
        if (tail.Length > 0)
        {
            GoOnBehind(last, tail);
            return [];
        }

        // The run before came to no entry of it, and so wrote nothing else there. INVARIANT: what takes its place has the same predecessor.
        var before = segments.Count > 1 ? SegmentTail.Find(segments[^2]) : null;
        if (tail.FileLength > MaxOpening || (before?.Number ?? 0) != tail.Number)
        {
            throw Broken(last, tail.Number);
        }

        if (before is not null)
        {
            GoOnBehind(segments[^2], before);
        }

        return Discard(last);
    }

    private void GoOnBehind(Segment segment, SegmentTail tail)
    {
        // What lies behind a break is a half-written tail only if it was written at once with what is missing.
        if (tail.HasHeadBehind || tail.FileLength - tail.Length > MaxTorn || tail.Hash is null)
        {
            throw Broken(segment, tail.Number);
        }

        Number = tail.Number;
        Encoding.ASCII.GetBytes(tail.Hash.Value, _hash);
        if (tail is { IsClosed: true, IsTorn: false })
        {
            return;
        }

        var torn = tail.IsTorn ? TornTail.Keep(segment, tail.Length) : [];
        _file = SegmentFile.Open(segment, tail.Length);
        (_segment, _durableLength) = (segment, tail.Length);
        if (torn.Length > 0)
        {
            Append(Cut(torn));
        }

        if (KeyOf(segment) == _key.Thumbprint)
        {
            Close();
            return;
        }

        // Signatures in a segment are those of the key that opened it. With another key, what it lacks is signed by the next segment.
        Release();
        _segment = null;
    }

    /// <summary>The key that signs in a segment.</summary>
    private static string? KeyOf(Segment segment)
    {
        using var file = new FileStream(segment.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        using var reader = new SegmentReader(file, file);
        return reader.TryRead(out var line) && ChainedLine.TryRead(line, out var chained) && EntryKinds.Of(chained.Entry) == EntryKind.SegmentOpened
            ? (EntryFormat.Read(chained.Entry) as SegmentOpened)?.Key
            : null;
    }

    private TailCut Cut(byte[] torn) => new() { Time = _time.GetUtcNow(), Bytes = torn.Length, Digest = EntryHash.Of(torn) };

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
