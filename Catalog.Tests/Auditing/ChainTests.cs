using System.Security.Cryptography;
using Catalog.Api.Auditing;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Api.Auditing.Verification;
using Catalog.Domain.Auditing;
using Catalog.Tests.Auditing.Chains;
using Catalog.Tests.Authentication;

namespace Catalog.Tests.Auditing;

public sealed class ChainTests : IDisposable
{
    private readonly TestClock _time = new();
    private readonly SegmentFolder _folder = SegmentFolder.Of(Directory.CreateTempSubdirectory("catalog-audit-").FullName, NodeName.Parse("catalog-1"));

    public ChainTests() => _folder.Create();

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder.Path)!, recursive: true);

    [Fact]
    public void Chain_Should_GoOn_When_RunsFollowEachOther()
    {
        for (var run = 0; run < 3; run++)
        {
            using var chain = Begin();
            Assert.Equal(((run * 4) + 2, 2), chain.Append([Entry(), Entry()]));
            chain.Close();
        }

        var followed = ChainFollower.Whole(_folder.Path);
        Assert.Empty(followed.Faults);
        Assert.Equal((12, 3, 3), (followed.Number, followed.Segments, followed.Count(41)));
        Assert.Equal([1, 5, 9], _folder.Segments().Select(segment => segment.First));
    }

    [Fact]
    public void Segment_Should_BeClosed_When_TheRunBeforeWasKilled()
    {
        Run(entries: 2);
        Run(entries: 1);

        var followed = ChainFollower.Whole(_folder.Path);
        Assert.Empty(followed.Faults);
        Assert.Equal((1, 0), (followed.Count(41), followed.Count(43)));
    }

    [Fact]
    public void Segment_Should_StayOpen_When_TheKeyThatOpenedItIsGone()
    {
        Run(entries: 2);
        var key = Path.Combine(_folder.Path, "key.pem");
        File.Move(Path.ChangeExtension(key, ".pub.pem"), Path.Combine(_folder.Path, "before.pub.pem"));
        File.Delete(key);
        Run(entries: 1);
        Run(entries: 1);

        using var keys = PublicKeys.Beside(new SegmentStore(Path.GetDirectoryName(_folder.Path)!, SegmentStore.ArchiveIn(_folder.Path)));
        var report = new ChainVerifier(_folder.Node, keys, [], isDeep: true, (_, _) => { })
            .Verify(new SegmentStore(Path.GetDirectoryName(_folder.Path)!, SegmentStore.ArchiveIn(_folder.Path)).Sources(_folder.Node), 1, CancellationToken.None);
        Assert.Null(report.Fault);
        Assert.Equal((3, 1), (_folder.Segments().Count, ChainFollower.Whole(_folder.Path).Count(41)));
    }

    // A stop between the making of a segment and its first entry: at the first start, after a stop in order, and after a kill.
    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "{\"number\":1,\"prev")]
    [InlineData(1, "")]
    [InlineData(1, "{\"number\":4,\"prev")]
    [InlineData(1, "\0\0\0\0")]
    [InlineData(3, "")]
    public void Chain_Should_GoOnBehindTheSegmentBefore_When_TheLastWasOnlyBegun(int runs, string begun)
    {
        for (var run = 0; run < runs; run++)
        {
            using var chain = Begin();
            chain.Append([Entry()]);
            chain.Close();
        }

        File.WriteAllText(_folder.Starting((runs * 3) + 1).Path, begun);
        Run(entries: 1);

        var followed = ChainFollower.Whole(_folder.Path);
        Assert.Empty(followed.Faults);
        Assert.Equal((runs + 1, begun.Length > 0 ? 1 : 0), (followed.Segments, followed.Count(43)));
        Assert.Equal(begun, begun.Length == 0 ? string.Empty : File.ReadAllText(_folder.Segments()[^1].TornPath));
    }

    [Fact]
    public void Chain_Should_BeginAgain_When_KilledTwiceWhileItBegan()
    {
        Run(entries: 1);
        // The run after it closes this one's segment, makes its own, and is gone; twice.
        for (var run = 0; run < 2; run++)
        {
            Run(entries: 0);
            var last = _folder.Segments()[^1];
            File.WriteAllText(last.Path, string.Empty);
        }

        Run(entries: 1);

        Assert.Empty(ChainFollower.Whole(_folder.Path).Faults);
    }

    [Fact]
    public void Tail_Should_BeCutOffAndKept_When_TheLastLineIsTornAnywhere()
    {
        Run(entries: 2);
        var path = _folder.Segments()[^1].Path;
        var whole = File.ReadAllBytes(path);
        var lastLine = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (var length = lastLine + 1; length < whole.Length; length += 23)
        {
            Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith(".pem", StringComparison.Ordinal)).ToList().ForEach(File.Delete);
            File.WriteAllBytes(path, whole[..length]);

            Run(entries: 1);

            var followed = ChainFollower.Whole(_folder.Path);
            Assert.Empty(followed.Faults);
            var torn = whole[lastLine..length];
            Assert.Equal(torn, File.ReadAllBytes(_folder.Segments()[0].TornPath));
            var cut = Assert.Single(followed.Entries!, entry => entry.GetProperty("kind").GetInt32() == 43);
            Assert.Equal(
                (torn.Length, Convert.ToHexStringLower(SHA256.HashData(torn))), (cut.GetProperty("bytes").GetInt32(), cut.GetProperty("digest").GetString()));
        }
    }

    [Fact]
    public void Tail_Should_BeToldOfAgain_When_TheRunThatCutItOffWasKilledBeforeItDid()
    {
        Run(entries: 1);
        var path = _folder.Segments()[0].Path;
        File.AppendAllText(path, new string('x', 2_000));
        // The entry that tells of it lies over the torn bytes, and what is longer is not cut off yet.
        using (var file = SegmentFile.Open(_folder.Segments()[0], SegmentTail.Find(_folder.Segments()[0]).Length))
        {
            Assert.Equal(2_000, new FileInfo(path).Length - file.Length);
        }

        Run(entries: 0);

        var followed = ChainFollower.Whole(_folder.Path);
        Assert.Empty(followed.Faults);
        Assert.Equal(2_000, Assert.Single(followed.Entries!, entry => entry.GetProperty("kind").GetInt32() == 43).GetProperty("bytes").GetInt32());
    }

    // Nothing of what stands before a signed head was on its way when the head was written.
    [Fact]
    public void Chain_Should_NotBegin_When_AnEntryBeforeASignedHeadWasChanged()
    {
        using (var chain = Begin())
        {
            chain.Append([Entry()]);
            chain.SignHead();
        }

        AssertBroken(Change(_folder.Segments()[0].Path, line: 1));
    }

    [Fact]
    public void Chain_Should_NotBegin_When_TheFirstEntryOfTheLastSegmentWasChanged()
    {
        Run(entries: 40);

        AssertBroken(Change(_folder.Segments()[0].Path, line: 0));
    }

    [Fact]
    public void Chain_Should_NotBegin_When_TheSegmentBeforeOneThatWasOnlyBegunIsNotItsPredecessor()
    {
        Run(entries: 1);
        File.WriteAllText(_folder.Starting(9).Path, string.Empty);

        AssertBroken(Directory.GetFiles(_folder.Path).ToDictionary(path => path, File.ReadAllBytes));
    }

    [Fact]
    public void Chain_Should_NotBegin_When_MoreIsTornThanIsWrittenTogether()
    {
        Run(entries: 1);
        using (var file = new FileStream(_folder.Segments()[0].Path, FileMode.Append))
        {
            file.Write(new byte[(16 << 20) + 1]);
        }

        AssertBroken([]);
    }

    [Fact]
    public void Entries_Should_BeWrittenInTurns_When_TheyAreMoreThanGoTogether()
    {
        using var chain = Begin();
        var entries = Enumerable.Range(0, 12).Select(_ => Entry(1 << 20)).ToList();

        var (first, count) = chain.Append(entries);
        Assert.Equal((2, 4), (first, count));
        Assert.Equal((6, 1), chain.Append([Entry(10 << 20)]));
        Assert.Equal((7, 4), chain.Append(entries[4..]));
        chain.Close();

        Assert.Empty(ChainFollower.Whole(_folder.Path).Faults);
    }

    [Fact]
    public void Chain_Should_GoOnInANewSegment_When_OneIsFull()
    {
        using var chain = Begin(segmentLength: 2_000);
        while (_folder.Segments().Count < 4)
        {
            chain.Append([Entry()]);
            if (chain.IsFull)
            {
                chain.Close();
                chain.Open();
            }
        }

        var followed = ChainFollower.Whole(_folder.Path);
        Assert.Empty(followed.Faults);
        Assert.Equal((3, 4), (followed.Count(41), followed.Count(40)));
        Assert.All(_folder.Segments().SkipLast(1), segment => Assert.InRange(new FileInfo(segment.Path).Length, 2_000, 3_000));
    }

    [Fact]
    public void Place_Should_StayWhereItWas_When_EntriesCannotBeWritten()
    {
        using var chain = Begin();
        chain.Append([Entry()]);
        var segment = _folder.Segments()[0];
        var moved = segment.Path + ".moved";
        File.Move(segment.Path, moved);

        Assert.Throws<IOException>(() => chain.Append([Entry()]));
        Assert.Equal(2, chain.Number);
        File.Move(moved, segment.Path);
        chain.Resume(TestClock.Start, 5);

        Assert.Equal((4, 1), chain.Append([Entry()]));
        var followed = ChainFollower.Whole(_folder.Path);
        Assert.Empty(followed.Faults);
        var resumed = Assert.Single(followed.Entries!, entry => entry.GetProperty("kind").GetInt32() == 44);
        Assert.Equal(("2026-03-02T08:00:00.000000Z", 5), (resumed.GetProperty("since").GetString(), resumed.GetProperty("refused").GetInt32()));
    }

    [Fact]
    public void Chain_Should_NotGoOn_When_AnotherProcessDid()
    {
        using var chain = Begin();
        Run(entries: 1);

        Assert.Throws<IOException>(() => chain.Append([Entry()]));
        var written = _folder.Segments().Select(segment => File.ReadAllBytes(segment.Path)).ToList();
        Assert.Throws<IOException>(() => chain.Resume(TestClock.Start, 0));

        Assert.Equal(written, _folder.Segments().Select(segment => File.ReadAllBytes(segment.Path)));
        Assert.Empty(ChainFollower.Whole(_folder.Path).Faults);
    }

    [Fact]
    public void Time_Should_StandAsItWas_When_TheClockIsSetBack()
    {
        using var chain = Begin();
        _time.Advance(-TimeSpan.FromDays(400));
        chain.SignHead();
        chain.Close();

        Assert.Empty(ChainFollower.Whole(_folder.Path).Faults);
    }

    private static Dictionary<string, byte[]> Change(string path, int line)
    {
        var lines = File.ReadAllText(path).Split('\n');
        lines[line] = lines[line].Replace("\"time\":\"2026", "\"time\":\"2025", StringComparison.Ordinal).Replace("\"number\":1,", "\"number\":2,", StringComparison.Ordinal);
        File.WriteAllText(path, string.Join('\n', lines));
        return Directory.GetFiles(Path.GetDirectoryName(path)!).ToDictionary(file => file, File.ReadAllBytes);
    }

    /// <summary>It does not begin, says which segment is broken, and leaves every file as it is.</summary>
    private void AssertBroken(Dictionary<string, byte[]> files)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Begin());

        Assert.Contains("broken behind entry", refusal.Message, StringComparison.Ordinal);
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    /// <summary>A run that is killed.</summary>
    private void Run(int entries)
    {
        using var chain = Begin();
        for (var i = 0; i < entries; i++)
        {
            chain.Append([Entry()]);
        }
    }

    private Chain Begin(long segmentLength = 1 << 20)
    {
        var chain = new Chain(_folder, NodeKeyFile.ReadOrCreate(Path.Combine(_folder.Path, "key.pem")), segmentLength, _time);
        chain.Begin();
        return chain;
    }

    private static PendingEntry Entry(int length = 8) => new(new MetadataAnswered { Time = TestClock.Start, Trace = new string('t', length) });
}
