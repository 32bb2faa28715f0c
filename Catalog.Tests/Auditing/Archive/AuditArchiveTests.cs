using Catalog.Api.Auditing.Archive;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Api.Auditing.Verification;
using Catalog.Domain.Auditing;
using Catalog.Tests.Access;
using Catalog.Tests.Auditing.Export;
using Catalog.Tests.Auditing.Verification;

namespace Catalog.Tests.Auditing.Archive;

public sealed class AuditArchiveTests
{
    private readonly MovableTime _time = new();

    [Fact]
    public async Task Archive_Should_TakeClosedSegmentsThatEndBefore_When_ThereAreLaterOnes()
    {
        using var chain = await WriteAsync();
        var (lines, before) = (chain.Read(), _time.GetUtcNow().AddDays(-25));

        var archived = await ArchiveAsync(chain, before);

        Assert.Equal(2, archived.Count);
        Assert.Equal([false, false, true, true], chain.Store.Sources(SampleChain.Node).Select(source => source.IsLive));
        Assert.Equal(lines.SelectMany(segment => segment), chain.Read().SelectMany(segment => segment));
        var report = chain.Verify(isDeep: true);
        Assert.Equal((null, null, 4, 2), (report.Fault, report.Warning, report.Segments, report.Archived));
        Assert.All(archived, segment => Assert.True(segment.Range.Until < before));
        var told = await File.ReadAllTextAsync(Path.Combine(chain.Root, SampleChain.Commands.Value, "000000000001.jsonl"));
        Assert.All(archived, segment => Assert.Contains(
            $"\"node\":\"catalog-1\",\"first\":{segment.Range.First},\"last\":{segment.Range.Last},\"head\":\"{segment.Range.Hash}\"", told, StringComparison.Ordinal));
        Assert.Empty(await ArchiveAsync(chain, before));
        Assert.Equal((0, string.Empty), (await ScriptRun.RunAsync(chain.Folder, Archived(chain)) is var run ? run.Code : 9, run.Error));
    }

    [Fact]
    public async Task Archive_Should_LeaveTheLastSegment_When_EverythingIsOld()
    {
        using var chain = await WriteAsync();

        var archived = await ArchiveAsync(chain, DateTimeOffset.MaxValue);

        Assert.Equal(3, archived.Count);
        await chain.RunAsync(2);
        Assert.Equal((null, 5), (chain.Verify().Fault, chain.Verify().Segments));
    }

    [Fact]
    public async Task Archive_Should_LeaveTheSegmentThatTheNextStartGoesOnBehind_When_TheLastHasNoEntry()
    {
        using var chain = await WriteAsync();
        await File.WriteAllBytesAsync(Path.Combine(chain.Folder, $"{chain.Verify().Last + 1:D12}.jsonl"), []);

        Assert.Equal(3, (await ArchiveAsync(chain, DateTimeOffset.MaxValue)).Count);
        await chain.RunAsync(2);
        Assert.Null(chain.Verify().Fault);
    }

    [Theory]
    [InlineData("part")]
    [InlineData("copy")]
    [InlineData("half a copy")]
    [InlineData("range")]
    [InlineData("range of another")]
    public async Task Archive_Should_GoOn_When_ItWasStoppedInTheMiddle(string stage)
    {
        using var chain = await WriteAsync();
        var (lines, paths) = (chain.Read(), chain.Paths());
        var kept = paths.ToDictionary(path => path, File.ReadAllBytes);
        await ArchiveAsync(chain, DateTimeOffset.MaxValue);
        var (second, third) = (chain.Store.Sources(SampleChain.Node)[1], chain.Store.Sources(SampleChain.Node)[2]);
        await File.WriteAllBytesAsync(paths[1], kept[paths[1]]);
        switch (stage)
        {
            case "part":
                File.Move(second.ArchivedPath, second.ArchivedPath + ".part");
                File.Delete(second.RangePath);
                break;
            case "copy":
                File.Delete(second.RangePath);
                break;
            case "half a copy":
                var bytes = await File.ReadAllBytesAsync(second.ArchivedPath);
                await File.WriteAllBytesAsync(second.ArchivedPath, bytes[..(bytes.Length / 2)]);
                break;
            case "range of another":
                File.Copy(third.RangePath, second.RangePath, overwrite: true);
                break;
        }

        Assert.Null(chain.Verify().Fault);
        // The one after it is archived already: a stop leaves the order as it is, so the run takes this one up by itself.
        await using (var log = chain.Log(SampleChain.Commands))
        {
            await log.OpenAsync();
            using var keys = chain.Keys();
            await new AuditArchive(chain.Store, log, keys, _time).ArchiveAsync(second);
        }

        Assert.False(second.IsLive);
        Assert.Equal(lines.SelectMany(segment => segment), chain.Read().SelectMany(segment => segment));
        Assert.Null(chain.Verify().Fault);
        Assert.True(SignedRange.Read(second.RangePath).IsSigned());
    }

    [Fact]
    public async Task Archive_Should_TakeNothing_When_TheChainHasAFault()
    {
        using var chain = await WriteAsync();
        var (paths, lines) = (chain.Paths(), chain.Read());
        lines[2].RemoveAt(1);
        SampleChain.Write(lines, paths);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => ArchiveAsync(chain, DateTimeOffset.MaxValue));

        Assert.Contains("Nothing of it is archived", refused.Message, StringComparison.Ordinal);
        Assert.All(chain.Store.Sources(SampleChain.Node), source => Assert.True(source.IsLive));
    }

    [Fact]
    public async Task Verification_Should_NameTheFault_When_TheArchiveIsTamperedWith()
    {
        using var chain = await WriteAsync();
        await ArchiveAsync(chain, DateTimeOffset.MaxValue);
        var source = chain.Store.Sources(SampleChain.Node)[1];
        var bytes = await File.ReadAllBytesAsync(source.ArchivedPath);

        bytes[bytes.Length / 2] ^= 0x55;
        await File.WriteAllBytesAsync(source.ArchivedPath, bytes);
        var damaged = chain.Verify().Fault;
        await File.WriteAllBytesAsync(source.ArchivedPath, bytes[..(bytes.Length / 2)]);
        var cut = chain.Verify().Fault;
        File.Delete(source.ArchivedPath);
        var gone = chain.Verify().Fault;

        Assert.True(damaged!.Entry >= source.First);
        Assert.NotNull(cut);
        Assert.Equal((FaultKind.Missing, source.First), (gone?.Kind, gone?.Entry));
    }

    [Fact]
    public async Task Expiry_Should_RemoveWhatIsOlder_When_ItIsArchived()
    {
        using var chain = await WriteAsync();
        await ArchiveAsync(chain, DateTimeOffset.MaxValue);
        var sources = chain.Store.Sources(SampleChain.Node);

        Assert.Empty(await ExpireAsync(chain, _time.GetUtcNow().AddYears(-3)));
        var expired = await ExpireAsync(chain, _time.GetUtcNow().AddDays(-25));

        Assert.Equal(sources.Take(2).Select(source => source.Name), expired.Select(segment => segment.Name));
        Assert.Equal([true, true, false, false], chain.Store.Sources(SampleChain.Node).Select(source => source.IsExpired));
        var report = chain.Verify();
        Assert.Equal((null, sources[2].First, 2, 2), (report.Fault, report.First, report.Segments, report.Expired));
        Assert.Equal(0, (await ScriptRun.RunAsync(chain.Folder, Archived(chain))).Code);
        var told = await File.ReadAllTextAsync(Directory.EnumerateFiles(Path.Combine(chain.Root, SampleChain.Commands.Value), "*.jsonl").Order().Last());
        Assert.Equal(2, told.Split("\"kind\":46,").Length - 1);
    }

    [Fact]
    public async Task Verification_Should_NotTakeARangeForASegment_When_ItIsNotSignedOrNotAtTheBeginning()
    {
        using var chain = await WriteAsync();
        await ArchiveAsync(chain, DateTimeOffset.MaxValue);
        var sources = chain.Store.Sources(SampleChain.Node);
        File.Delete(sources[1].ArchivedPath);
        var middle = chain.Verify().Fault;
        File.Delete(sources[0].ArchivedPath);
        Assert.Null(chain.Verify().Fault);

        var text = await File.ReadAllTextAsync(sources[0].RangePath);
        await File.WriteAllTextAsync(sources[0].RangePath, text.Replace("\"bytes\": ", "\"bytes\": 1", StringComparison.Ordinal));
        var changed = chain.Verify().Fault;
        using (var stranger = NodeKey.Make())
        {
            var range = SignedRange.Read(sources[1].RangePath);
            SignedRange.Sign(range.Range with { First = 1, Previous = EntryHash.None }, SampleChain.Node, stranger, _time.GetUtcNow(), [], null).Write(sources[0].RangePath);
        }

        var foreign = chain.Verify().Fault;
        File.Delete(sources[0].RangePath);
        var gone = chain.Verify().Fault;

        Assert.Equal((FaultKind.Missing, sources[1].First), (middle?.Kind, middle?.Entry));
        Assert.Equal((FaultKind.NotSigned, 1L), (changed?.Kind, changed?.Entry));
        Assert.Equal((FaultKind.NotSigned, 1L), (foreign?.Kind, foreign?.Entry));
        Assert.Equal((FaultKind.Missing, 1L), (gone?.Kind, gone?.Entry));
    }

    [Fact]
    public async Task Source_Should_ReadAnyLineByItsPlace_When_ItIsLiveOrArchived()
    {
        using var chain = new SampleChain(_time);
        await chain.RunAsync(300, length: 30_000);
        await chain.RunAsync(1);
        var live = chain.Store.Sources(SampleChain.Node);
        var places = new List<(StoredSegment Source, long Offset, byte[] Line)>();
        foreach (var source in live)
        {
            using var reader = source.Open();
            for (var offset = 0L; reader.TryRead(out var line); offset = reader.Offset)
            {
                places.Add((source, offset, line.ToArray()));
            }
        }

        Check();
        await ArchiveAsync(chain, DateTimeOffset.MaxValue);
        Assert.True(SignedRange.Read(live[0].RangePath).Blocks!.Count > 1);
        Check();

        void Check() => Assert.All(places, place =>
        {
            var read = new byte[place.Line.Length];
            place.Source.Read(place.Offset, read);
            Assert.Equal(place.Line, read);
        });
    }

    private async Task<SampleChain> WriteAsync()
    {
        var chain = new SampleChain(_time);
        for (var run = 0; run < 4; run++)
        {
            await chain.RunAsync(4);
            _time.Pass(TimeSpan.FromDays(10));
        }

        return chain;
    }

    private static string Archived(SampleChain chain) => Path.Combine(chain.Store.ArchivePath, SampleChain.Node.Value);

    private async Task<List<ArchivedSegment>> ArchiveAsync(SampleChain chain, DateTimeOffset before)
    {
        await using var log = chain.Log(SampleChain.Commands);
        await log.OpenAsync();
        using var keys = chain.Keys();
        var archive = new AuditArchive(chain.Store, log, keys, _time);
        var archived = new List<ArchivedSegment>();
        foreach (var segment in archive.Before(SampleChain.Node, before, null, CancellationToken.None))
        {
            archived.Add(await archive.ArchiveAsync(segment));
        }

        return archived;
    }

    private async Task<List<ArchivedSegment>> ExpireAsync(SampleChain chain, DateTimeOffset before)
    {
        await using var log = chain.Log(SampleChain.Commands);
        await log.OpenAsync();
        using var keys = chain.Keys();
        var archive = new AuditArchive(chain.Store, log, keys, _time);
        var expired = new List<ArchivedSegment>();
        foreach (var (segment, range) in archive.Expired(SampleChain.Node, before))
        {
            expired.Add(await archive.ExpireAsync(segment, range));
        }

        return expired;
    }
}
