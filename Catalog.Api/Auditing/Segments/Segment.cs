using System.Globalization;

namespace Catalog.Api.Auditing.Segments;

/// <summary>A file of consecutive entries, one a line.</summary>
/// <param name="First">The number of its first entry.</param>
internal sealed record Segment(string Path, long First)
{
    /// <summary>Where bytes are kept that were cut off behind its last entry.</summary>
    public string TornPath => System.IO.Path.ChangeExtension(Path, ".torn");

    /// <summary>The segment of a file's name; null for a file that is none.</summary>
    public static Segment? At(string path) =>
        long.TryParse(System.IO.Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first > 0
            ? new Segment(path, first)
            : null;
}
