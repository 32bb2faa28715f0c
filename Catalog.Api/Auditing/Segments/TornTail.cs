namespace Catalog.Api.Auditing.Segments;

/// <summary>Keeps what is cut off behind a segment's last entry: nothing is thrown away.</summary>
internal static class TornTail
{
    /// <summary>Copies what lies behind a place to the file of torn bytes beside the segment, where it is appended, and returns it.</summary>
    public static byte[] Keep(Segment segment, long from)
    {
        using var file = new FileStream(segment.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(from, SeekOrigin.Begin);
        var torn = new byte[file.Length - from];
        file.ReadExactly(torn);
        using var kept = new FileStream(segment.TornPath, FileMode.Append, FileAccess.Write);
        kept.Write(torn);
        kept.Flush(flushToDisk: true);
        DurableFile.FlushFolder(Path.GetDirectoryName(segment.Path)!);
        return torn;
    }
}
