using Catalog.Api.Auditing.Signing;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Verification;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Verification;

public sealed class ChainVerifierTests
{
    [Fact]
    public async Task Chain_Should_BeWhole_When_NobodyTouchedIt()
    {
        var dice = new Random(7);
        for (var trial = 0; trial < 12; trial++)
        {
            var runs = 1 + dice.Next(4);
            using var chain = await SampleChain.WriteAsync(runs, dice.Next(12));

            var report = chain.Verify(isDeep: true);

            Assert.Null(report.Fault);
            Assert.Null(report.Warning);
            Assert.Equal(chain.Read().Sum(lines => lines.Count), report.Last);
            Assert.Equal((report.Last, runs, report.Last - 1), (report.Entries, report.Segments, report.SignedUpTo));
            Assert.Equal(chain.Read().SelectMany(lines => lines).Count(line => Rewriting.Kind(line) is EntryKind.HeadSigned or EntryKind.SegmentClosed), report.Signatures);
            Assert.Single(report.Keys);
            Assert.True(report.From <= report.Until);
        }
    }

    [Fact]
    public async Task Chain_Should_BeWhole_When_ALogWritesToItMeanwhile()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 5);
        var log = chain.Log();
        await log.OpenAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                await log.AppendAsync(new RequestsRefused { Time = DateTimeOffset.UnixEpoch, Since = DateTimeOffset.UnixEpoch, Count = i });
            }
        });
        var (verified, last) = (0, 0L);
        while (!writing.IsCompleted)
        {
            var report = chain.Verify();
            Assert.Null(report.Fault);
            Assert.True(report.Last >= last);
            (verified, last) = (verified + 1, report.Last);
        }

        await writing;
        await log.DisposeAsync();
        Assert.True(verified > 1);
        Assert.True(chain.Verify().Last > 300);
    }

    [Fact]
    public async Task Chain_Should_BeWholeWithAWarning_When_AStopLeftAnythingBehindItsLastEntry()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 4);
        var path = chain.Paths()[^1];
        var bytes = await File.ReadAllBytesAsync(path);
        var start = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1;
        for (var length = start + 1; length < bytes.Length; length++)
        {
            await File.WriteAllBytesAsync(path, bytes[..length]);

            var report = chain.Verify();

            Assert.Null(report.Fault);
            Assert.Contains($"{length - start} at offset {start} of {Path.GetFileName(path)}", report.Warning, StringComparison.Ordinal);
        }

        await File.WriteAllBytesAsync(path, [.. bytes, .. new byte[5000], (byte)'\n', .. new byte[50]]);
        Assert.Null(chain.Verify().Fault);
        Assert.Contains($"5051 at offset {bytes.Length}", chain.Verify().Warning, StringComparison.Ordinal);

        await chain.RunAsync(1);
        Assert.Equal((null, null), (chain.Verify().Fault, chain.Verify().Warning));
    }

    [Fact]
    public async Task Chain_Should_HaveAFault_When_BytesStandBehindASegmentThatIsNotTheLast()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 4);
        await File.AppendAllTextAsync(chain.Paths()[0], "rubbish");
        var last = chain.Read()[0].Count;

        Assert.Equal((FaultKind.Inserted, last + 1L), (chain.Verify().Fault?.Kind, chain.Verify().Fault?.Entry));
    }

    [Fact]
    public async Task Verification_Should_BeginWithTheSegmentOfAnEntry_When_ItIsAsked()
    {
        using var chain = await SampleChain.WriteAsync(runs: 3, entries: 4);
        var (paths, lines) = (chain.Paths(), chain.Read());
        var (first, second) = (lines[0].Count + 1L, lines[0].Count + lines[1].Count + 1L);
        await File.WriteAllTextAsync(paths[0], "rubbish");

        Assert.Equal(1, chain.Verify().Fault?.Entry);
        Assert.Equal((null, first), (chain.Verify(from: first + 1).Fault, chain.Verify(from: first + 1).First));
        Assert.Equal((null, second), (chain.Verify(from: second + 2).Fault, chain.Verify(from: long.MaxValue).First));
        await File.WriteAllBytesAsync(paths[1], [.. lines[1].Skip(1).SelectMany(line => line.Append((byte)'\n'))]);
        Assert.Equal((FaultKind.Missing, first), (chain.Verify(from: first).Fault?.Kind, chain.Verify(from: first).Fault?.Entry));
    }

    [Fact]
    public async Task Signatures_Should_BeOfAGivenKey_When_KeysAreGiven()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 4);
        using var stranger = NodeKey.Make();
        var (own, theirs) = (Path.Combine(chain.Root, "own.pem"), Path.Combine(chain.Root, "theirs.pem"));
        await File.WriteAllTextAsync(own, await File.ReadAllTextAsync(Path.Combine(chain.Folder, "key.pub.pem")));
        await File.WriteAllTextAsync(theirs, stranger.PublicPem);
        using var given = PublicKeys.Given([own, theirs]);
        using var others = PublicKeys.Given([theirs]);

        var whole = chain.Verify(given);
        var refused = chain.Verify(others).Fault;

        Assert.Null(whole.Fault);
        Assert.Equal(own, Assert.Single(whole.Keys).Source);
        Assert.Equal(FaultKind.NotSigned, refused?.Kind);
        Assert.EndsWith($"the key {whole.Keys[0].Thumbprint} is not among those that are trusted", refused!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signatures_Should_BeCheckedWithTheKeyOfTheirTime_When_TheNodeGotAnother()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 2);
        File.Move(Path.Combine(chain.Folder, "key.pub.pem"), Path.Combine(chain.Folder, "2026.pub.pem"));
        File.Delete(Path.Combine(chain.Folder, "key.pem"));
        await chain.RunAsync(2);

        Assert.Equal((null, 2), (chain.Verify().Fault, chain.Verify().Keys.Count));
        File.Delete(Path.Combine(chain.Folder, "2026.pub.pem"));
        Assert.Equal(FaultKind.NotSigned, chain.Verify().Fault?.Kind);
    }

    [Fact]
    public async Task Entries_Should_BeRead_When_VerificationIsDeep()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 2);
        var (paths, lines) = (chain.Paths(), chain.Read());
        lines[0] = lines[0].FindAll(line => Rewriting.Kind(line) is not (EntryKind.HeadSigned or EntryKind.SegmentClosed));
        lines[0].Insert(1, Rewriting.Line(1, EntryHash.None, "{\"kind\":10,\"time\":\"2026-01-31T08:00:00.000000Z\",\"code\":7}"));
        lines[0].Insert(1, Rewriting.Line(1, EntryHash.None, "{\"kind\":9999,\"time\":\"2026-01-31T08:00:00.000000Z\",\"later\":7}"));
        SampleChain.Write(Rewriting.Rehash(lines), paths);

        Assert.Null(chain.Verify().Fault);
        Assert.Equal((FaultKind.Changed, 3L), (chain.Verify(isDeep: true).Fault?.Kind, chain.Verify(isDeep: true).Fault?.Entry));
    }

    [Fact]
    public async Task Verification_Should_StayInBounds_When_AFileHasNoLinesAtAll()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 1);
        using (var file = File.OpenWrite(Path.Combine(chain.Folder, "000000000999.jsonl")))
        {
            file.SetLength(200L << 20);
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var report = chain.Verify();

        Assert.Null(report.Fault);
        Assert.NotNull(report.Warning);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 300L << 20);
    }

    [Fact]
    public async Task Chains_Should_BeVerifiedEachByItself_When_ThereAreSeveral()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 3);
        await using (var log = chain.Log(SampleChain.Commands))
        {
            await log.AppendAsync(new GovernanceChangeUndone { Time = DateTimeOffset.UnixEpoch, Actor = "trust", Entries = [1] });
        }

        var bytes = await File.ReadAllBytesAsync(chain.Paths()[0]);
        bytes[20] ^= 1;
        await File.WriteAllBytesAsync(chain.Paths()[0], bytes);
        using var keys = chain.Keys();
        var told = new List<ReadingProgress>();

        var reports = await new AuditVerification(chain.Store, keys, [], isDeep: true)
            .RunAsync(chain.Store.Nodes(), 1, new Told(told), CancellationToken.None);

        Assert.Equal([SampleChain.Node, SampleChain.Commands], reports.Select(report => report.Node));
        Assert.Equal((1L, null), (reports[0].Fault?.Entry, reports[1].Fault));
        Assert.All(told, progress => Assert.True(progress.Bytes <= progress.BytesInAll));
    }

    private sealed class Told(List<ReadingProgress> told) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => told.Add(value);
    }
}
