using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Api.Auditing.Verification;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Archive;

/// <summary>
/// Moves closed segments to the archive, from the first on, and removes from it what was kept long enough. Each step can be the last
/// one before the program is stopped: the next run goes on.
/// </summary>
internal sealed class AuditArchive(SegmentStore store, AuditLog log, PublicKeys keys, TimeProvider time)
{
    /// <summary>The closed segments that end before a time, from the first on, as they would be archived.</summary>
    /// <exception cref="InvalidDataException">The chain has a fault.</exception>
    /// <exception cref="IOException">A segment cannot be read.</exception>
    public IReadOnlyList<StoredSegment> Before(NodeName node, DateTimeOffset before, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var sources = store.Sources(node);
        var live = sources.Where(source => source.IsLive).ToList();

        // The last that has an entry is the server's, or the next start goes on behind it.
        var last = live.FindLastIndex(source => source.OpenedAt() is not null);
        var closed = live.Take(Math.Max(last, 0)).TakeWhile(source => source.OpenedAt() < before).ToList();
        if (closed.Count > 0)
        {
            Check(node, sources, live[0].First, progress, cancellation);
        }

        return [.. closed.TakeWhile(source => SegmentCopy.Read(source, node).Until < before)];
    }

    /// <summary>Moves a segment to the archive.</summary>
    /// <exception cref="InvalidDataException">The segment is not as it was when it was looked at, or its copy is not as it is.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="AuditUnavailableException">The entry that tells of it cannot be written; the segment stays where it is.</exception>
    public async Task<ArchivedSegment> ArchiveAsync(StoredSegment segment)
    {
        var range = SegmentCopy.Read(segment, segment.Node);
        if (!IsArchived(segment, range))
        {
            var folder = Path.GetDirectoryName(segment.ArchivedPath)!;
            Directory.CreateDirectory(folder);
            DurableFile.FlushFolder(Path.GetDirectoryName(folder)!);
            var blocks = SegmentCopy.Write(segment);
            if (!SegmentCopy.Holds(segment, range))
            {
                throw new InvalidDataException($"The copy {segment.ArchivedPath} is not what was copied; the segment stays where it is.");
            }

            using var key = NodeKeyFile.ReadOrCreate(log.KeyPath);
            SignedRange.Sign(range, log.Folder.Node, key, time.GetUtcNow(), keys.Of(segment.Node, store), blocks).Write(segment.RangePath);
        }

        // INVARIANT: the segment is removed when its copy, the range that stands for it, and the entry that tells of it are on the disk.
        await log.AppendAsync(new SegmentArchived { Time = time.GetUtcNow(), Node = segment.Node, First = range.First, Last = range.Last, Head = range.Hash });
        Remove(segment.LivePath);
        return new ArchivedSegment(segment.Name, range);
    }

    /// <summary>The archived segments all of whose entries are older than a time, from the first on.</summary>
    /// <exception cref="InvalidDataException">A segment has no range that is signed with a trusted key.</exception>
    public IReadOnlyList<(StoredSegment Segment, ChainRange Range)> Expired(NodeName node, DateTimeOffset before)
    {
        var expired = new List<(StoredSegment, ChainRange)>();
        foreach (var source in store.Sources(node).SkipWhile(source => source.IsExpired).TakeWhile(source => source.IsArchived))
        {
            var range = SignedRange.Read(source.RangePath);
            if (!keys.Vouch(range) || range.Range.First != source.First || range.Range.Node != node)
            {
                throw new InvalidDataException($"{source.RangePath} is not signed with a trusted key, or of another segment: nothing is removed behind it.");
            }

            if (range.Range.Until >= before)
            {
                break;
            }

            expired.Add((source, range.Range));
        }

        return expired;
    }

    /// <summary>Removes a segment from the archive; its signed range stays.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="AuditUnavailableException">The entry that tells of it cannot be written; the segment stays.</exception>
    public async Task<ArchivedSegment> ExpireAsync(StoredSegment segment, ChainRange range)
    {
        await log.AppendAsync(new SegmentExpired
        {
            Time = time.GetUtcNow(), Node = segment.Node, First = range.First, Last = range.Last, Head = range.Hash, Until = range.Until,
        });
        Remove(segment.ArchivedPath);
        return new ArchivedSegment(segment.Name, range);
    }

    private static bool IsArchived(StoredSegment segment, ChainRange range)
    {
        try
        {
            return File.Exists(segment.RangePath) && SignedRange.Read(segment.RangePath) is var signed && signed.IsSigned() && signed.Range == range && SegmentCopy.Holds(segment, range);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private void Check(NodeName node, IReadOnlyList<StoredSegment> sources, long from, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var (inAll, bytes, entries) = (sources.Where(source => source.First >= from).Sum(source => source.FileLength), 0L, 0L);
        var report = new ChainVerifier(node, keys, [], isDeep: false, (read, count) =>
        {
            (bytes, entries) = (bytes + read, entries + count);
            progress?.Report(new ReadingProgress(bytes, inAll, entries));
        }).Verify(sources, from, cancellation);
        if (report.Fault is { } fault)
        {
            throw new InvalidDataException($"{node}: {fault.Text}. Nothing of it is archived.");
        }
    }

    private static void Remove(string path)
    {
        File.Delete(path);
        DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
    }
}
