using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Segments;

/// <summary>Lines of a chain, written by hand as they are laid out, in a folder of its own.</summary>
internal sealed class WrittenChain : IDisposable
{
    private string _hash = new('0', 64);
    private long _number;

    public WrittenChain(string node = "catalog-1")
    {
        Folder = SegmentFolder.Of(Directory.CreateTempSubdirectory("catalog-audit-").FullName, NodeName.Parse(node));
        Folder.Create();
    }

    public SegmentFolder Folder { get; }

    /// <summary>The hash of the last line.</summary>
    public string Hash => _hash;

    public long Number => _number;

    /// <summary>Appends entries of these kinds to a segment, and tells where each line ends.</summary>
    public IReadOnlyList<int> Append(Segment segment, params IReadOnlyList<EntryKind> kinds)
    {
        var ends = new List<int>();
        using var file = new FileStream(segment.Path, FileMode.Append);
        foreach (var kind in kinds)
        {
            file.Write(Line(kind));
            ends.Add((int)file.Position);
        }

        return ends;
    }

    /// <summary>The next line with its line feed.</summary>
    public byte[] Line(EntryKind kind)
    {
        var line = Encoding.UTF8.GetBytes(
            $$$"""{"number":{{{++_number}}},"previous":"{{{_hash}}}","entry":{"kind":{{{(int)kind}}},"time":"2026-03-02T08:00:00.000000Z","trace":"李"}}""");
        _hash = Convert.ToHexStringLower(SHA256.HashData(line));
        return [.. line, (byte)'\n'];
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder.Path)!, recursive: true);
}
