using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Auditing.Index;

/// <summary>Finds the last entry of a chain by a look at the end of its last segment.</summary>
internal static class LastEntry
{
    /// <summary>Longer than all but a few entries.</summary>
    private const int Window = 1 << 16;

    /// <returns>Its number; 0 where it is not to be seen.</returns>
    public static long Of(SegmentFolder folder)
    {
        try
        {
            return folder.Segments() is [.., var last] ? Of(last) : 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static long Of(Segment segment)
    {
        using var file = new FileStream(segment.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var window = new byte[Math.Min(Window, file.Length)];
        file.Seek(-window.Length, SeekOrigin.End);
        file.ReadExactly(window);
        var whole = window.AsSpan(0, window.AsSpan().LastIndexOf((byte)'\n') is var end and >= 0 ? end : 0);
        return ChainedLine.TryRead(whole[(whole.LastIndexOf((byte)'\n') + 1)..], out var line) ? line.Number : 0;
    }
}
