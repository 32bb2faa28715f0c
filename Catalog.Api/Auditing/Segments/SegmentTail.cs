using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Segments;

/// <summary>Where the entries of a segment end.</summary>
/// <param name="Number">The number of the last entry; one less than the first's where there is none.</param>
/// <param name="Hash">The last entry's hash; null where there is none.</param>
/// <param name="Length">Where the last entry ends, in bytes.</param>
/// <param name="FileLength">Where the file ends.</param>
/// <param name="IsClosed">Whether the last entry closes the segment.</param>
/// <param name="HasHeadBehind">
/// Whether there is a signed head behind the end. It is written alone, when all before it are on the disk: no stop explains that.
/// </param>
/// <param name="Witnessed">The hash of the entry that was asked for; null where it is not among these.</param>
internal sealed record SegmentTail(long Number, EntryHash? Hash, long Length, long FileLength, bool IsClosed, bool HasHeadBehind, EntryHash? Witnessed = null)
{
    public bool IsTorn => FileLength > Length;

    /// <summary>Follows a segment's chain up to the first line that does not belong to it.</summary>
    /// <param name="witnessed">The number of an entry whose hash is wanted; 0 for none.</param>
    public static SegmentTail Find(Segment segment, long witnessed = 0)
    {
        EntryHash? found = null;
        using var file = new FileStream(segment.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var lines = new LineReader(file);
        var (number, length, kind, isBroken, hasHeadBehind) = (segment.First - 1, 0L, default(EntryKind?), false, false);
        Span<byte> hash = stackalloc byte[EntryHash.Length];
        while (lines.TryRead(out var line))
        {
            var isLine = ChainedLine.TryRead(line, out var chained);
            isBroken |= !isLine || chained.Number != number + 1 || (length > 0 && !chained.Previous.SequenceEqual(hash));
            if (isBroken)
            {
                hasHeadBehind |= isLine && EntryKinds.Of(chained.Entry) is EntryKind.HeadSigned or EntryKind.SegmentClosed;
                continue;
            }

            ChainedLine.Hash(line, hash);
            (number, length, kind) = (chained.Number, lines.Offset, EntryKinds.Of(chained.Entry));
            found = number == witnessed ? Read(hash) : found;
        }

        return new SegmentTail(
            number, length == 0 ? null : Read(hash), length, file.Length, kind == EntryKind.SegmentClosed, hasHeadBehind, found);
    }

    private static EntryHash Read(ReadOnlySpan<byte> hash) => EntryHash.Parse(Encoding.ASCII.GetString(hash));
}
