using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Backups;

/// <summary>
/// Copies the audit's segments and public keys, and back. The key that signs is not copied: whoever has it can write the chain anew. A
/// restored node makes a key of its own, and keeps the old public one beside it.
/// </summary>
internal sealed class SegmentsBackup(SegmentStore store)
{
    private const string Live = "audit";
    private const string Archive = "archive";
    private const string KeyExtension = ".pub.pem";

    private static readonly string[] Extensions = [SegmentFolder.Extension, SegmentStore.ArchivedExtension, SegmentStore.RangeExtension, ".torn", KeyExtension];

    /// <summary>Copies whatever is there, up to the last line that is whole.</summary>
    /// <returns>The paths of the copies within the backup.</returns>
    /// <exception cref="IOException">A file cannot be copied, such as one that is moved to the archive meanwhile.</exception>
    public IEnumerable<string> Write(string folder)
    {
        foreach (var (place, root) in Places())
        {
            foreach (var file in SegmentFolder.All(root).SelectMany(node => Directory.EnumerateFiles(node.Path)).Where(IsKept).Order(StringComparer.Ordinal))
            {
                var path = $"{place}/{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";
                var copy = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                Copy(file, copy, wholeLines: file.EndsWith(SegmentFolder.Extension, StringComparison.Ordinal));
                yield return path;
            }
        }
    }

    /// <summary>Where a file of a backup goes; null for files that are no segments.</summary>
    public string? Target(string path) => path.Split('/') is [var place, var node, var file] && Places().FirstOrDefault(found => found.Name == place).Root is { } root
        ? Path.Combine(root, node, file == "key" + KeyExtension ? "before-restoration" + KeyExtension : file)
        : null;

    /// <summary>The folder whose entries are in the way of a restoration; null where there is none.</summary>
    public string? Occupied(IReadOnlySet<string> targets) => Places()
        .SelectMany(place => SegmentFolder.All(place.Root))
        .SelectMany(node => Directory.EnumerateFiles(node.Path).Where(IsKept))
        .FirstOrDefault(file => !targets.Contains(file)) is { } other ? Path.GetDirectoryName(other) : null;

    private (string Name, string Root)[] Places() => [(Live, store.LivePath), (Archive, store.ArchivePath)];

    private static bool IsKept(string file) => Extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal));

    private static void Copy(string file, string copy, bool wholeLines)
    {
        using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var output = new FileStream(copy, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        input.CopyTo(output);
        if (wholeLines)
        {
            CutTornLine(output);
        }

        output.Flush(flushToDisk: true);
    }

    /// <summary>Takes away what was being written while it was copied.</summary>
    private static void CutTornLine(FileStream output)
    {
        var buffer = new byte[1 << 16];
        for (var end = output.Length; end > 0;)
        {
            var begin = Math.Max(0, end - buffer.Length);
            var block = buffer.AsSpan(0, (int)(end - begin));
            output.Seek(begin, SeekOrigin.Begin);
            output.ReadExactly(block);
            if (block.LastIndexOf((byte)'\n') is >= 0 and var last)
            {
                output.SetLength(begin + last + 1);
                return;
            }

            end = begin;
        }

        output.SetLength(0);
    }
}
