using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Segments;

public sealed class SegmentFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("catalog-audit-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Folder_Should_BeItsUsersAlone_When_Made()
    {
        var folder = SegmentFolder.Of(Path.Combine(_path, "some", "where"), NodeName.Parse("catalog-1"));
        folder.Create();
        folder.Create();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new FileInfo(folder.Path).UnixFileMode);
        Assert.Empty(folder.Segments());
    }

    [Fact]
    public void Segments_Should_BeInTheOrderOfNumbers_When_OtherFilesLieThere()
    {
        var folder = SegmentFolder.Of(_path, NodeName.Parse("catalog-1"));
        folder.Create();
        foreach (var name in new[] { "000000000010.jsonl", "000000000002.jsonl", "1000000000000.jsonl", "000000000002.torn", "0.jsonl", "-1.jsonl", "x.jsonl", "lock", "key.pem" })
        {
            File.WriteAllText(Path.Combine(folder.Path, name), string.Empty);
        }

        Assert.Equal([2, 10, 1_000_000_000_000], folder.Segments().Select(segment => segment.First));
        Assert.Equal(folder.Starting(2), folder.Segments()[0]);
    }

    [Fact]
    public void Folders_Should_BeThoseOfNodes()
    {
        foreach (var name in new[] { "catalog-2", "catalog-1", "No Node", "archive" })
        {
            Directory.CreateDirectory(Path.Combine(_path, name));
        }

        Assert.Equal(["catalog-1", "catalog-2"], SegmentFolder.All(_path).Select(folder => folder.Node.Value));
        Assert.Empty(SegmentFolder.All(Path.Combine(_path, "nowhere")));
    }
}
