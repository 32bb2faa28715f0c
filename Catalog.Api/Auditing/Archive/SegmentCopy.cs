using System.IO.Compression;
using Catalog.Api.Auditing.Export;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;

namespace Catalog.Api.Auditing.Archive;

/// <summary>Copies a segment into the archive, compressed in blocks, and reads the copy back.</summary>
internal static class SegmentCopy
{
    /// <summary>Writes the copy to the disk; a copy that is there is replaced.</summary>
    /// <returns>Where its blocks begin.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static IReadOnlyList<long> Write(StoredSegment segment)
    {
        var blocks = new List<long>();
        DurableFile.Write(segment.ArchivedPath, output =>
        {
            using var input = new FileStream(segment.LivePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            var block = new byte[StoredSegment.BlockLength];
            for (var length = input.ReadAtLeast(block, block.Length, throwOnEndOfStream: false); length > 0; length = input.ReadAtLeast(block, block.Length, throwOnEndOfStream: false))
            {
                blocks.Add(output.Position);
                using var compressed = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
                compressed.Write(block, 0, length);
            }
        });
        return blocks;
    }

    /// <summary>Whether the archived bytes are the lines of a range, all of them.</summary>
    public static bool Holds(StoredSegment segment, ChainRange range)
    {
        try
        {
            using var file = new FileStream(segment.ArchivedPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            using var reader = new SegmentReader(file, new GZipStream(file, CompressionMode.Decompress));
            return Read(reader, range) == range && reader.Rest == 0;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The range of all the lines of a live segment.</summary>
    /// <exception cref="InvalidDataException">They are no chain.</exception>
    public static ChainRange Read(StoredSegment segment, Domain.Auditing.NodeName node)
    {
        using var reader = segment.Open();
        using var builder = new RangeBuilder();
        while (reader.TryRead(out var line))
        {
            builder.Add(line);
        }

        return reader.Rest == 0 ? builder.Build(node) : throw new InvalidDataException($"Bytes behind the last entry of {segment.Name} are no entry.");
    }

    private static ChainRange Read(SegmentReader reader, ChainRange range)
    {
        using var builder = new RangeBuilder();
        while (reader.TryRead(out var line))
        {
            builder.Add(line);
        }

        return builder.Build(range.Node);
    }
}
