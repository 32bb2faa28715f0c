using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Export;

/// <summary>Exports entries of a chain: the lines as they are, and beside them the signed range by which they are checked without Catalog.</summary>
internal sealed class AuditExport(SegmentStore store, AuditLog log, PublicKeys keys, TimeProvider time)
{
    public const string RangeExtension = ".range.json";

    /// <summary>Writes the files; null where the chain has no entries of the period. The export is told of in this program's own chain first.</summary>
    /// <exception cref="InvalidDataException">The chain is broken.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="AuditUnavailableException">The entry that tells of the export cannot be written; there is no export.</exception>
    public async Task<SignedRange?> WriteAsync(NodeName node, ExportPeriod period, string output, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var sources = Within(store.Sources(node), period);
        var (first, last) = await Task.Run(() => Find(sources, period, progress, cancellation), cancellation);
        if (first == 0)
        {
            return null;
        }

        var part = output + ".part";
        try
        {
            var range = await Task.Run(() => Copy(node, sources, first, last, part, cancellation), cancellation);
            var signed = Sign(range);
            await log.AppendAsync(new AuditExported { Time = time.GetUtcNow(), Node = node, First = first, Last = last, Digest = range.Digest });
            signed.Write(output + RangeExtension);
            File.Move(part, output);
            DurableFile.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(output))!);
            return signed;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private SignedRange Sign(ChainRange range)
    {
        using var key = NodeKeyFile.ReadOrCreate(log.KeyPath);
        return SignedRange.Sign(range, log.Folder.Node, key, time.GetUtcNow(), keys.Of(range.Node, store), blocks: null);
    }

    /// <summary>The segments that can hold entries of the period: each is opened when the one before it is closed.</summary>
    private static List<StoredSegment> Within(IReadOnlyList<StoredSegment> sources, ExportPeriod period)
    {
        var kept = sources.Where(source => !source.IsExpired).ToList();
        var opened = kept.ConvertAll(source => source.OpenedAt());
        return [.. kept.Where((source, index) => index + 1 < kept.Count
            ? period.Touches(source.First, opened[index], kept[index + 1].First, opened[index + 1])
            : period.Touches(source.First, opened[index], long.MaxValue, null))];
    }

    private static (long First, long Last) Find(List<StoredSegment> sources, ExportPeriod period, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        var (first, last, entries, before, inAll) = (0L, 0L, 0L, 0L, sources.Sum(source => source.FileLength));
        foreach (var source in sources)
        {
            using var reader = source.Open();
            while (reader.TryRead(out var line) && ChainedLine.TryRead(line, out var chained))
            {
                if (period.Holds(chained))
                {
                    (first, last) = (first == 0 ? chained.Number : first, chained.Number);
                }

                if (++entries % 4096 == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress?.Report(new ReadingProgress(before + reader.Stored, inAll, entries));
                }
            }

            before += source.FileLength;
        }

        return (first, last);
    }

    private static ChainRange Copy(NodeName node, List<StoredSegment> sources, long first, long last, string part, CancellationToken cancellation)
    {
        using var range = new RangeBuilder();
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(part, options);
        foreach (var source in sources)
        {
            using var reader = source.Open();
            while (range.Last < last && reader.TryRead(out var line))
            {
                if (range.Count == 0 && ChainedLine.TryRead(line, out var chained) && chained.Number < first)
                {
                    continue;
                }

                cancellation.ThrowIfCancellationRequested();
                range.Add(line);
                file.Write(line);
                file.WriteByte((byte)'\n');
            }
        }

        file.Flush(flushToDisk: true);
        return range.Last == last ? range.Build(node) : throw new InvalidDataException($"The chain is broken behind entry {range.Last}: see what the command audit verify says.");
    }
}
