using System.IO.Compression;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Segments;

/// <summary>A segment to read, wherever it is: among the live ones, in the archive, or nowhere any more.</summary>
/// <param name="First">The number of its first entry.</param>
/// <param name="RangePath">The signed range that stands for it in the archive, and stays when it has expired.</param>
internal sealed record StoredSegment(NodeName Node, long First, string LivePath, string ArchivedPath, string RangePath)
{
    /// <summary>Archived bytes are compressed in blocks of as many, so that a line is read without all that stands before it.</summary>
    public const int BlockLength = 1 << 20;

    public string Name => Path.GetFileName(LivePath);

    public bool IsLive => File.Exists(LivePath);

    public bool IsArchived => !IsLive && File.Exists(ArchivedPath);

    /// <summary>Whether only its signed range is left.</summary>
    public bool IsExpired => !IsLive && !File.Exists(ArchivedPath);

    /// <summary>How long its file is, compressed or not.</summary>
    public long FileLength => IsLive ? new FileInfo(LivePath).Length : IsArchived ? new FileInfo(ArchivedPath).Length : 0;

    /// <summary>Opens it for reading its lines, whether or not somebody writes to it or moves it to the archive meanwhile.</summary>
    /// <exception cref="IOException">It cannot be read, or is nowhere.</exception>
    public SegmentReader Open()
    {
        try
        {
            var live = OpenFile(LivePath);
            return new SegmentReader(live, live);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            var archived = OpenFile(ArchivedPath);
            return new SegmentReader(archived, new GZipStream(archived, CompressionMode.Decompress));
        }
    }

    /// <summary>When it was opened, as its first entry says; null if it has none.</summary>
    /// <exception cref="IOException">It cannot be read, or is nowhere.</exception>
    public DateTimeOffset? OpenedAt()
    {
        using var reader = Open();
        return reader.TryRead(out var line) && ChainedLine.TryRead(line, out var chained) ? EntryTimes.Read(EntryTimes.Of(chained.Entry)) : null;
    }

    /// <summary>Reads bytes of its lines from a place, which is the same in the archive as it was before.</summary>
    /// <exception cref="IOException">It cannot be read, is nowhere, or ends before.</exception>
    /// <exception cref="InvalidDataException">Its archived bytes are damaged.</exception>
    public void Read(long offset, Span<byte> bytes)
    {
        try
        {
            using var live = OpenFile(LivePath);
            live.Seek(offset, SeekOrigin.Begin);
            live.ReadExactly(bytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            ReadArchived(offset, bytes);
        }
    }

    private void ReadArchived(long offset, Span<byte> bytes)
    {
        using var archived = OpenFile(ArchivedPath);
        var blocks = SignedRange.Read(RangePath).Blocks ?? [];
        var block = (int)Math.Min(offset / BlockLength, Math.Max(0, blocks.Count - 1));
        archived.Seek(blocks.Count == 0 ? 0 : blocks[block], SeekOrigin.Begin);
        using var plain = new GZipStream(archived, CompressionMode.Decompress);
        var skipped = new byte[1 << 16];
        for (var left = offset - ((long)block * BlockLength); left > 0;)
        {
            var some = (int)Math.Min(left, skipped.Length);
            plain.ReadExactly(skipped, 0, some);
            left -= some;
        }

        plain.ReadExactly(bytes);
    }

    private static FileStream OpenFile(string path) =>
        new(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
}
