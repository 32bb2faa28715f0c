using Microsoft.Win32.SafeHandles;

namespace Catalog.Api.Auditing.Segments;

/// <summary>The segment that is written to. INVARIANT: what lies before <see cref="Length"/> is on the disk, and stays as it is.</summary>
internal sealed class SegmentFile : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private bool _mayBeLonger;

    private SegmentFile(string path, SafeFileHandle handle, long length)
    {
        _path = path;
        _handle = handle;
        Length = length;
    }

    public long Length { get; private set; }

    /// <exception cref="IOException">It cannot be made, or is there already.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public static SegmentFile Create(Segment segment)
    {
        var handle = Open(segment.Path, FileMode.CreateNew);
        try
        {
            DurableFile.FlushFolder(Path.GetDirectoryName(segment.Path)!);
            return new SegmentFile(segment.Path, handle, 0);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Opens a segment to go on behind a place. What lies there is cut off with the next lines, not before they are written over it.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be opened.</exception>
    public static SegmentFile Open(Segment segment, long length) =>
        new(segment.Path, Open(segment.Path, FileMode.Open), length) { _mayBeLonger = true };

    /// <summary>Appends lines, and returns when they are on the disk. After a failure the file is to be closed: nobody knows what of them is there.</summary>
    /// <exception cref="IOException">They cannot be written, or the file is not where it was or as it was.</exception>
    public void Append(ReadOnlySpan<byte> lines)
    {
        if (!_mayBeLonger && RandomAccess.GetLength(_handle) != Length)
        {
            throw new IOException("The segment is not as it was left.");
        }

        RandomAccess.Write(_handle, lines, Length);
        if (_mayBeLonger)
        {
            RandomAccess.SetLength(_handle, Length + lines.Length);
            _mayBeLonger = false;
        }

        DurableFile.Flush(_handle);

        // A file that was removed or replaced can still be written to, by whoever has it open.
        var there = new FileInfo(_path);
        if (!there.Exists || there.Length != Length + lines.Length)
        {
            throw new IOException("The segment is not where it was.");
        }

        Length += lines.Length;
    }

    public void Dispose() => _handle.Dispose();

    private static SafeFileHandle Open(string path, FileMode mode) =>
        File.OpenHandle(path, mode, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, FileOptions.None);
}
