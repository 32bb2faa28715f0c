using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>
/// Follows one node's chain through its segments up to the first fault. Every line is hashed; JSON is read of the entries alone that
/// open a segment or carry a signature, unless it looks deep.
/// </summary>
/// <param name="heads">What others know of the chain.</param>
/// <param name="isDeep">Whether every entry of a kind that this program knows is read.</param>
/// <param name="progress">Told how many bytes and entries were read since it was told last.</param>
internal sealed class ChainVerifier(NodeName node, PublicKeys keys, IEnumerable<KnownHead> heads, bool isDeep, Action<long, int>? progress = null)
{
    private const int Stride = 4096;

    private readonly SignatureCheck _signatures = new(node, keys);
    private readonly KnownHead[] _heads = [.. heads.Where(head => head.Node == node).OrderBy(head => head.Number)];
    private readonly List<KnownHead> _witnessed = [];
    private readonly byte[] _hash = Encoding.ASCII.GetBytes(EntryHash.None.Value);
    private byte[] _last = new byte[1 << 12];
    private int _lastLength;
    private byte[] _firstTime = [];
    private long _number;
    private long _first = 1;
    private int _head;
    private bool _takesAnyBeginning;
    private (int Read, int Archived, int Expired) _segments;
    private ChainFault? _fault;
    private string? _warning;

    /// <param name="sources">The node's segments.</param>
    /// <param name="from">An entry: verification begins with the segment that holds it.</param>
    public ChainReport Verify(IReadOnlyList<StoredSegment> sources, long from, CancellationToken cancellation)
    {
        var index = Start(sources, from);
        for (; index < sources.Count && _fault is null; index++)
        {
            var isLast = index == sources.Count - 1;
            if (sources[index].IsExpired)
            {
                _fault = Vouch(sources[index]);
            }
            else
            {
                Follow(sources, index, isLast, cancellation);
            }
        }

        _fault ??= CheckEnd();
        return new ChainReport(
            node, _first, _number, _number - _first + 1, _segments.Read, _segments.Archived, _segments.Expired, _signatures.Count, _signatures.SignedUpTo, _signatures.Used, _witnessed.Count, _witnessed.Count == 0 ? 0 : _witnessed[^1].Number, [.. _witnessed.Select(head => head.Witness).Distinct()],
            EntryTimes.Read(_firstTime), TryReadLast(out var last) ? EntryTimes.Read(EntryTimes.Of(last.Entry)) : null, _fault, _warning);
    }

    private int Start(IReadOnlyList<StoredSegment> sources, long from)
    {
        if (from <= 1 || sources.Count == 0)
        {
            return 0;
        }

        var index = Math.Max(0, sources.Select((source, index) => source.First <= from ? index : -1).Max());
        StartBehind(sources[index].First - 1);
        _takesAnyBeginning = _number > 0;
        return index;
    }

    private void StartBehind(long number)
    {
        (_number, _first) = (number, number + 1);
        _signatures.StartBehind(number);
        while (_head < _heads.Length && _heads[_head].Number <= number)
        {
            _head++;
        }
    }

    /// <summary>Takes the signed range of an expired segment in its place, at the chain's beginning alone.</summary>
    private ChainFault? Vouch(StoredSegment source)
    {
        var range = TryReadRange(source);
        if (range is null || !keys.Vouch(range))
        {
            return ChainFault.RangeNotSigned(_number + 1, source.Name);
        }

        var (said, isBeginning) = (range.Range, _number == _first - 1);
        if (said.First > _number + 1)
        {
            return ChainFault.Missing(_number + 1, said.First - 1);
        }

        if (!isBeginning)
        {
            return ChainFault.Missing(said.First, said.Last);
        }

        if (said.Node != node || said.First != _number + 1 || said.First != source.First || said.Last < said.First || !(_takesAnyBeginning || Carries(said.Previous.Value)))
        {
            return ChainFault.RangeNotSigned(_number + 1, source.Name);
        }

        StartBehind(said.Last);
        Encoding.ASCII.GetBytes(said.Hash.Value, _hash);
        _takesAnyBeginning = false;
        _segments.Expired++;
        return null;
    }

    private void Follow(IReadOnlyList<StoredSegment> sources, int index, bool isLast, CancellationToken cancellation)
    {
        var source = sources[index];
        using var reader = source.Open();
        _segments = (_segments.Read + 1, _segments.Archived + (source.IsArchived ? 1 : 0), _segments.Expired);
        try
        {
            if (FollowToItsEnd(sources, index, reader, cancellation) && reader.Rest > 0)
            {
                Tail(source, isLast, source.IsLive ? source.FileLength - reader.Offset : reader.Rest, reader.Offset);
            }
        }
        catch (InvalidDataException)
        {
            _fault = ChainFault.Damaged(_number + 1, source.Name);
        }
    }

    /// <returns>False where it cannot be followed further, or has a fault.</returns>
    private bool FollowToItsEnd(IReadOnlyList<StoredSegment> sources, int index, SegmentReader reader, CancellationToken cancellation)
    {
        var (source, isFirst, stored, entries) = (sources[index], true, 0L, 0);
        for (var offset = reader.Offset; _fault is null && reader.TryRead(out var line); offset = reader.Offset)
        {
            if (!ChainedLine.TryRead(line, out var chained)
                || chained.Number != _number + 1
                || !(_takesAnyBeginning || chained.Previous.SequenceEqual(_hash))
                || (isFirst && source.First != chained.Number))
            {
                Stop(sources, index, reader, line, isFirst, offset);
                return false;
            }

            Accept(line, chained);
            isFirst = false;
            if (Check(chained, source) is { } fault)
            {
                _fault = Weigh(fault, Read(sources, index, reader, []));
            }

            if (++entries == Stride)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(reader.Stored - stored, entries);
                (stored, entries) = (reader.Stored, 0);
            }
        }

        progress?.Invoke(reader.Stored - stored, entries);
        return _fault is null;
    }

    private void Accept(ReadOnlySpan<byte> line, ChainedLine chained)
    {
        if (_last.Length < line.Length)
        {
            _last = new byte[Math.Max(line.Length, _last.Length * 2)];
        }

        line.CopyTo(_last);
        (_lastLength, _number, _takesAnyBeginning) = (line.Length, chained.Number, false);
        ChainedLine.Hash(line, _hash);
        if (_firstTime.Length == 0)
        {
            _firstTime = EntryTimes.Of(chained.Entry).ToArray();
        }
    }

    private ChainFault? Check(ChainedLine chained, StoredSegment source)
    {
        var fault = _signatures.Check(chained, source);
        for (; fault is null && _head < _heads.Length && _heads[_head].Number == _number; _head++)
        {
            fault = Carries(_heads[_head].Hash.Value) ? null : ChainFault.NotWitnessed(_signatures.SignedUpTo + 1, _heads[_head]);
            _witnessed.Add(_heads[_head]);
        }

        return fault ?? (isDeep && IsKnown(chained.Entry) && SignatureCheck.TryParse(chained.Entry) is null ? ChainFault.NotReadable(_number) : null);
    }

    /// <summary>Something is wrong with the last entry. If its successor carries another hash of it, then it was simply changed.</summary>
    private ChainFault Weigh(ChainFault fault, Aftermath after) =>
        after.Successor is null && after.HasNext ? ChainFault.AnotherHash(_number) : fault;

    private void Stop(IReadOnlyList<StoredSegment> sources, int index, SegmentReader reader, ReadOnlySpan<byte> line, bool isFirst, long offset)
    {
        var source = sources[index];
        var after = Read(sources, index, reader, line);
        var cause = new FaultCause(_number, _lastLength == 0, IsJson(), IsProven(isFirst), after);
        _fault = cause.Explain(source, isFirst, IsSignedBehindLast(after));
        if (_fault is null)
        {
            Tail(source, isLast: true, source.FileLength - offset, offset);
        }
    }

    /// <summary>What stands behind the last entry of a chain that a stop may have left there is no fault.</summary>
    private void Tail(StoredSegment source, bool isLast, long bytes, long offset)
    {
        if (isLast && source.IsLive)
        {
            _warning = $"bytes behind entry {_number}, the last, are no entry: a stop left them, or somebody, or they are being written: {bytes} at offset {offset} of {source.Name}";
        }
        else
        {
            _fault = ChainFault.BytesBehind(_number, source.Name, bytes, offset);
        }
    }

    private ChainFault? CheckEnd()
    {
        if (TryReadLast(out var last))
        {
            if (!IsJson())
            {
                return ChainFault.NoEntry(_number);
            }

            // No successor carries the hash of the last entry: its form has to do, and its signature where it has one.
            switch (SignatureCheck.TryParse(last.Entry))
            {
                case null when EntryKinds.Of(last.Entry) is { } kind && !Enum.IsDefined(kind):
                    _warning ??= $"entry {_number}, the last, is of a kind that this program does not know";
                    break;
                case null:
                    return ChainFault.NotReadable(_number);
                case ISignedEntry when !SignatureCheck.IsAsWritten(last.Entry):
                    return ChainFault.NotAsWritten(_number);
            }
        }

        return _heads.Length > 0 && _heads[^1].Number > _number ? ChainFault.CutOff(_number + 1, _heads[^1]) : null;
    }

    private Aftermath Read(IReadOnlyList<StoredSegment> sources, int index, SegmentReader reader, ReadOnlySpan<byte> line)
    {
        var after = new Aftermath(_number, [.. _hash]);
        if (line.Length > 0)
        {
            after.Add(line);
        }

        after.AddAll(reader);
        foreach (var source in sources.Skip(index + 1).Where(source => !source.IsExpired))
        {
            using var next = source.Open();
            after.AddAll(next);
        }

        return after;
    }

    private bool IsSignedBehindLast(Aftermath after)
    {
        if (!ChainedLine.TryRead(after.Line, out var line))
        {
            return false;
        }

        var repaired = (byte[])after.Line.Clone();
        _hash.CopyTo(repaired, repaired.AsSpan().IndexOf(line.Previous));
        return ChainedLine.TryRead(repaired, out var behindLast) && _signatures.Proves(behindLast);
    }

    // A signature says nothing of the kind; its place does.
    private bool IsProven(bool isLastOfSegment) => TryReadLast(out var last) && (EntryKinds.Of(last.Entry) == EntryKind.SegmentClosed) == isLastOfSegment && _signatures.Proves(last);

    private bool IsJson() => _lastLength == 0 || SignatureCheck.IsJson(_last.AsSpan(0, _lastLength));

    private bool TryReadLast(out ChainedLine last) => ChainedLine.TryRead(_last.AsSpan(0, _lastLength), out last);

    private bool Carries(string hash) => _hash.AsSpan().SequenceEqual(Encoding.ASCII.GetBytes(hash));

    private static bool IsKnown(ReadOnlySpan<byte> entry) => EntryKinds.Of(entry) is { } kind && Enum.IsDefined(kind);

    private static SignedRange? TryReadRange(StoredSegment source)
    {
        try
        {
            return SignedRange.Read(source.RangePath);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
