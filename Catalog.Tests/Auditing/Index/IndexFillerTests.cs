using System.Data.Common;
using System.Text;
using System.Globalization;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;
using Microsoft.Extensions.Logging.Abstractions;
using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public abstract class IndexFillerTests(TestProvider provider) : IAsyncLifetime
{
    private static readonly NodeName Node = NodeName.Parse("one");

    private readonly RandomEntries _entries = new(7);
    private AuditFolder _audit = null!;

    public async Task InitializeAsync() => _audit = await AuditFolder.OpenAsync(provider);

    public async Task DisposeAsync() => await _audit.DisposeAsync();

    [Fact]
    public async Task Index_Should_HaveEveryEntryOnce_When_TheChainGrowsWhileItIsFollowed()
    {
        var filler = _audit.Filler();
        for (var round = 0; round < 30; round++)
        {
            _audit.Append(Node, _entries.Take(_entries.Below(50) + 1));
            filler.Fill(20);
            Turn(round);
        }

        while (filler.Fill(20).Entries > 0)
        {
        }

        await AssertCompleteAsync();
    }

    [Fact]
    public async Task Index_Should_BeTheSame_When_ItIsRebuilt()
    {
        foreach (var node in _entries.Nodes)
        {
            _audit.Append(node, _entries.Take(300));
            _audit.Chain(node).SignHead();
            _audit.Chain(node).Close();
            _audit.Chain(node).Open();
            _audit.Append(node, _entries.Take(50));
        }

        _audit.Fill(7);
        var before = _audit.Dump();

        var result = await RebuildAsync();

        Assert.True(result.IsDone, result.Message);
        Assert.Equal(before, _audit.Dump());
        await AssertCompleteAsync();
    }

    [Theory]
    [InlineData("Entry", "Number = 61")]
    [InlineData("EntryTerm", "EntryId = 133")]
    [InlineData("EntryKey", "EntryId = 78")]
    [InlineData("Figures", "1")]
    [InlineData("ChainHead", "1")]
    [InlineData("ChainPosition", "Number > 1")]
    public async Task Entries_Should_BeCountedOnce_When_FillingFailsWithinABatch(string table, string when)
    {
        _audit.Append(Node, _entries.Take(200));
        _audit.Chain(Node).SignHead();
        var filler = _audit.Filler();
        filler.Fill(1);
        _audit.Databases.FailAudit(table, when == "1" ? "1" : $"NEW.{when}");

        Assert.ThrowsAny<DbException>(() =>
        {
            while (filler.Fill(60).Entries > 0)
            {
            }
        });
        _audit.Databases.RepairAudit();
        _audit.Fill(60);

        await AssertCompleteAsync();
    }

    [Fact]
    public async Task Entries_Should_BeCountedOnce_When_SeveralFillAtTheSameTime()
    {
        foreach (var node in _entries.Nodes)
        {
            _audit.Append(node, _entries.Take(1500));
        }

        var fillers = Enumerable.Range(0, 4).Select(_ => _audit.Filler()).ToList();
        await Task.WhenAll(fillers.Select(filler => Task.Run(() =>
        {
            while (filler.Fill(25) is { Entries: > 0 } or { HasMore: true })
            {
            }
        })));

        await AssertCompleteAsync();
    }

    [Fact]
    public void Line_Should_NotBeIndexed_When_ItIsNotWhole()
    {
        _audit.Append(Node, _entries.Take(3));
        _audit.AppendRaw(Node, "{\"number\":5,\"previous\":\"");

        _audit.Fill();

        Assert.Equal(["one|4|0"], _audit.Databases.Query("SELECT Node, Number, IsStopped FROM ChainPosition"));
    }

    [Fact]
    public void Entries_Should_BeLeftAlone_When_TheyAreNotKnownToBeOnTheDisk()
    {
        _audit.Append(Node, _entries.Take(9));
        var durable = 4L;
        var filler = _audit.Filler(durable: _ => durable);

        filler.Fill(100);
        Assert.Equal(["4"], _audit.Databases.Query("SELECT Number FROM ChainPosition"));
        durable = 10;
        filler.Fill(100);

        Assert.Equal(["10"], _audit.Databases.Query("SELECT Number FROM ChainPosition"));
    }

    [Fact]
    public async Task Entries_Should_WaitUntilTheyAreSettled_When_AnotherProcessWritesThem()
    {
        _audit.Append(Node, _entries.Take(9));
        var filler = _audit.Filler(TimeSpan.FromMilliseconds(300));

        Assert.Equal(0, filler.Fill(100).Entries);
        await Task.Delay(400);
        _audit.Append(Node, _entries.Take(5));

        Assert.Equal(10, filler.Fill(100).Entries);
        Assert.Equal(0, filler.Fill(100).Entries);
    }

    [Fact]
    public async Task Entry_Should_BeIndexedByItsPlaceAlone_When_ItsKindIsUnknown()
    {
        _audit.Append(Node, _entries.Take(3));
        AppendChained(Node, """{"kind":99,"time":"2026-02-03T04:05:06.789012Z","system":"system-1"}""");
        _audit.Fill();

        Assert.Equal(["5|1770091506789012|"], _audit.Databases.Query("SELECT Number, Time, Kind FROM Entry WHERE Number = 5"));
        Assert.Equal(3 + 1, await _audit.Index.CountAsync(new EntryFilter(), 100, CancellationToken.None));
        Assert.Null(await _audit.Index.FindAsync(Node, 5, CancellationToken.None));
        Assert.Equal(4, (await _audit.Index.ReadAsync(new EntryFilter(), null, null, 10, false, CancellationToken.None)).Entries.Count);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("removed")]
    [InlineData("cut")]
    [InlineData("gone")]
    public async Task Chain_Should_NotBeFollowedBeyondABreak_When_EntriesAre(string tampering)
    {
        _audit.Append(Node, _entries.Take(20));
        _audit.Filler().Fill(11);
        Tamper(tampering);

        _audit.Fill();
        _audit.Fill();

        var position = Assert.Single(await _audit.Index.PositionsAsync(CancellationToken.None));
        Assert.True(position.IsStopped);
        Assert.InRange(position.Number, 11, 13);
        Assert.Equal(["AUDIT_INDEX_STOPPED"], _audit.Log.Entries.Select(entry => entry.Event));
        Assert.Equal([position.Number.ToString(CultureInfo.InvariantCulture)], _audit.Databases.Query("SELECT count(*) FROM Entry"));
    }

    [Fact]
    public async Task Chain_Should_BeFollowedAgain_When_WhatBrokeItIsMended()
    {
        _audit.Append(Node, _entries.Take(5));
        _audit.AppendRaw(Node, "noise\n");
        _audit.Fill();
        Assert.True(Assert.Single(await _audit.Index.PositionsAsync(CancellationToken.None)).IsStopped);

        _audit.Change(Node, file => file.SetLength(file.Length - "noise\n".Length));
        _audit.Append(Node, _entries.Take(5));
        _audit.Fill();

        await AssertCompleteAsync();
        Assert.False(Assert.Single(await _audit.Index.PositionsAsync(CancellationToken.None)).IsStopped);
    }

    [Fact]
    public async Task Chain_Should_GoOnInTheArchive_When_SegmentsWereMovedThere()
    {
        _audit.Append(Node, _entries.Take(40));
        var segment = _audit.LastSegment(Node);
        _audit.Chain(Node).Close();
        _audit.Chain(Node).Open();
        _audit.Append(Node, _entries.Take(30));
        _audit.Filler().Fill(10);
        Archive(segment.Path);

        _audit.Fill(9);

        await AssertCompleteAsync();
        Assert.Equal(AuditFolder.Text(_audit.Written[3].Entry), AuditFolder.Text((await _audit.Index.FindAsync(Node, _audit.Written[3].Number, CancellationToken.None))!.Entry));
        Assert.True((await RebuildAsync()).IsDone);
        await AssertCompleteAsync();
    }

    [Fact]
    public async Task Rebuild_Should_SayWhatIsMissing_When_TheIndexHadSeenMore()
    {
        _audit.Append(Node, _entries.Take(40));
        _audit.Fill();
        _audit.Change(Node, file => file.SetLength(file.Length - 10));

        var result = await RebuildAsync();
        var repeated = await RebuildAsync();
        var discarded = await RebuildAsync(discardsWitness: true);

        Assert.False(result.IsDone);
        Assert.Contains("entry 40 only", result.Message, StringComparison.Ordinal);
        Assert.False(repeated.IsDone);
        Assert.True(discarded.IsDone, discarded.Message);
        Assert.Equal(40, discarded.Entries);
    }

    [Fact]
    public async Task Rebuild_Should_BeRefused_When_ANodeHasNoSegmentsHere()
    {
        _audit.Append(Node, _entries.Take(4));
        _audit.Append(_entries.Nodes[1], _entries.Take(4));
        _audit.Fill();
        Directory.Delete(_audit.Source.Live(_entries.Nodes[1]).Path, recursive: true);

        var result = await RebuildAsync();

        Assert.False(result.IsDone);
        Assert.Equal(["10"], _audit.Databases.Query("SELECT count(*) FROM Entry"));
    }

    [Fact]
    public async Task Keys_Should_BeKept_When_SegmentsNameThem()
    {
        _audit.Append(Node, _entries.Take(4));
        _audit.Fill();

        var pem = await File.ReadAllTextAsync(Path.Combine(_audit.Source.Live(Node).Path, "key.pub.pem"));
        var key = Convert.FromHexString(Assert.Single(_audit.Databases.Query("SELECT hex(PublicKey) FROM NodeKey WHERE Node = 'one'")));
        Assert.Equal(pem, System.Security.Cryptography.PemEncoding.WriteString("PUBLIC KEY", key));
    }

    private void Turn(int round)
    {
        var chain = _audit.Chain(Node);
        if (round % 7 == 3)
        {
            chain.Close();
            chain.Open();
        }
        else if (round % 7 == 5)
        {
            // As a process that is killed while it writes.
            _audit.Kill(Node);
            _audit.AppendRaw(Node, "{\"number\":");
            _audit.Chain(Node);
        }
        else
        {
            chain.SignHead();
        }
    }

    private void Tamper(string how) => _audit.Change(Node, file =>
    {
        var lines = new StreamReader(file).ReadToEnd().Split('\n');
        switch (how)
        {
            case "changed":
                lines[12] = lines[12].Replace("Z\"", "Z\" ", StringComparison.Ordinal);
                break;
            case "removed":
                lines = [.. lines[..12], .. lines[13..]];
                break;
            case "cut":
                lines = [.. lines[..5], string.Empty];
                break;
            default:
                File.Delete(_audit.LastSegment(Node).Path);
                return;
        }

        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    });

    private void AppendChained(NodeName node, string entry)
    {
        var last = File.ReadAllLines(_audit.LastSegment(node).Path)[^1];
        Assert.True(ChainedLine.TryRead(Encoding.UTF8.GetBytes(last), out var line));
        _audit.AppendRaw(node, $"{{\"number\":{line.Number + 1},\"previous\":\"{EntryHash.Of(Encoding.UTF8.GetBytes(last))}\",\"entry\":{entry}}}\n");
    }

    private void Archive(string path)
    {
        var packed = Path.Combine(_audit.AuditPath, "archive", Node.Value, Path.GetFileName(path) + ".gz");
        Directory.CreateDirectory(Path.GetDirectoryName(packed)!);
        using (var output = new System.IO.Compression.GZipStream(File.Create(packed), System.IO.Compression.CompressionLevel.Fastest))
        {
            output.Write(File.ReadAllBytes(path));
        }

        File.Delete(path);
    }

    private Task<RebuildResult> RebuildAsync(bool discardsWitness = false) =>
        new IndexRebuild(_audit.Database, _audit.Source, new AuditIndexSettings { Settling = TimeSpan.Zero }, TimeProvider.System, NullLogger<IndexRebuild>.Instance)
            .RunAsync(discardsWitness, new Progress<ReadingProgress>(), CancellationToken.None);

    // Every entry that a chain was given is found once, and the figures count it once.
    private async Task AssertCompleteAsync()
    {
        var page = await _audit.Index.ReadAsync(new EntryFilter(), null, null, 100_000, false, CancellationToken.None);
        var written = _audit.Written.Select(one => (one.Node.Value, one.Number)).Order().ToList();
        var own = new[] { EntryKind.SegmentOpened, EntryKind.SegmentClosed, EntryKind.HeadSigned, EntryKind.TailCut };
        Assert.Equal(written, page.Entries.Where(entry => !own.Contains(entry.Entry.Kind)).Select(entry => (entry.Node.Value, entry.Number)).Order());
        Assert.Equal(page.Entries.Count, page.Entries.DistinctBy(entry => (entry.Node.Value, entry.Number)).Count());
        var figures = await _audit.Index.FiguresAsync(DateOnly.MinValue, DateOnly.MaxValue, null, CancellationToken.None);
        Assert.Equal(page.Entries.Count, figures.Sum(day => day.Entries));
        Assert.Equal(_audit.Written.Sum(one => (one.Entry as OperationEntry)?.Rows ?? 0), figures.Sum(day => day.Rows));
        Assert.All(
            page.Entries.GroupBy(entry => IndexTerms.Of(entry.Entry.Kind)),
            group => Assert.Equal([$"{group.Count()}"], _audit.Databases.Query($"SELECT Entries FROM Term WHERE Category = 1 AND Text = '{group.Key.Text}'")));
    }
}
