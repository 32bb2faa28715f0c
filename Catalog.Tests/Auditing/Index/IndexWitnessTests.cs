using System.Buffers;
using System.Text;
using Catalog.Api.Auditing.Format;
using Catalog.Api.Auditing.Index;
using Catalog.Api.Auditing.Segments;
using Catalog.Domain.Auditing;
using Catalog.Tests.Access;
using Catalog.Tests.Databases;

namespace Catalog.Tests.Auditing.Index;

public abstract class IndexWitnessTests(TestProvider provider) : IAsyncLifetime
{
    private static readonly NodeName Node = NodeName.Parse("one");

    private readonly RandomEntries _entries = new(3);
    private readonly RecordingLogger<IndexWitness> _log = new();
    private AuditFolder _audit = null!;

    public async Task InitializeAsync()
    {
        _audit = await AuditFolder.OpenAsync(provider);
        _audit.Append(Node, _entries.Take(20));
    }

    public async Task DisposeAsync() => await _audit.DisposeAsync();

    [Fact]
    public void Chain_Should_GoOn_When_OnlyAHalfWrittenTailIsLost()
    {
        _audit.Fill();
        _audit.Kill(Node);
        _audit.AppendRaw(Node, "{\"number\":22,\"prev");

        Assert.Equal(24, _audit.Chain(Node, Witness()).Number);
    }

    [Fact]
    public void Chain_Should_GoOn_When_TheIndexIsBehindTheTornTail()
    {
        _audit.Filler().Fill(15);
        _audit.Kill(Node);
        _audit.Change(Node, file => file.SetLength(file.Length - 10));

        Assert.Equal(23, _audit.Chain(Node, Witness()).Number);
    }

    [Fact]
    public void Chain_Should_BeRefused_When_EntriesAreGoneThatTheIndexKnows()
    {
        _audit.Fill();
        _audit.Kill(Node);
        _audit.Change(Node, file => file.SetLength(file.Length - 10));
        var before = File.ReadAllBytes(_audit.LastSegment(Node).Path);

        var refusal = Assert.Throws<InvalidDataException>(() => _audit.Chain(Node, Witness()));

        Assert.Contains("end with entry 20, but entry 21 was on the disk", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("audit verify", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_audit.LastSegment(Node).Path));
    }

    [Fact]
    public void Chain_Should_BeRefused_When_AllSegmentsAreGone()
    {
        _audit.Fill();
        _audit.Kill(Node);
        File.Delete(_audit.LastSegment(Node).Path);

        Assert.Throws<InvalidDataException>(() => _audit.Chain(Node, Witness()));
    }

    [Fact]
    public void Chain_Should_BeRefused_When_TheTailWasWrittenAnew()
    {
        _audit.Filler().Fill(15);
        _audit.Kill(Node);
        Rewrite(12);

        Assert.Throws<InvalidDataException>(() => _audit.Chain(Node, Witness()));
    }

    [Fact]
    public async Task Chain_Should_BeRefused_When_TheIndexWasRebuiltFromLess()
    {
        _audit.Fill();
        _audit.Kill(Node);
        _audit.Change(Node, file => file.SetLength(file.Length - 10));
        var rebuild = new IndexRebuild(
            _audit.Database, _audit.Source, new AuditIndexSettings { Settling = TimeSpan.Zero }, TimeProvider.System, new RecordingLogger<IndexRebuild>());
        Assert.False((await rebuild.RunAsync(false, new Progress<ReadingProgress>(), CancellationToken.None)).IsDone);

        Assert.Throws<InvalidDataException>(() => _audit.Chain(Node, Witness()));
        Assert.True((await rebuild.RunAsync(true, new Progress<ReadingProgress>(), CancellationToken.None)).IsDone);
        Assert.Equal(23, _audit.Chain(Node, Witness()).Number);
    }

    [Fact]
    public void Chain_Should_GoOn_When_TheDatabaseIsAway()
    {
        _audit.Fill();
        _audit.Kill(Node);
        _audit.Databases.LoseAudit();

        Assert.Equal(23, _audit.Chain(Node, Witness()).Number);
        Assert.Equal("AUDIT_WITNESS_AWAY", Assert.Single(_log.Entries).Event);
    }

    [Fact]
    public void Index_Should_NotFollow_When_TheChainWasWrittenAnewBehindItsBack()
    {
        _audit.Chain(Node).SignHead();
        _audit.Append(Node, _entries.Take(2));
        _audit.Filler().Fill(23);
        _audit.Kill(Node);
        Rewrite(12);

        _audit.Fill();

        Assert.Equal(["1"], _audit.Databases.Query("SELECT IsStopped FROM ChainPosition"));
    }

    private IndexWitness Witness() => new(_audit.Database, _log);

    // As one does who knows the format: an entry says something else, and the chain behind it fits.
    private void Rewrite(int number) => _audit.Change(Node, file =>
    {
        var lines = new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var output = new ArrayBufferWriter<byte>();
        var hash = Encoding.ASCII.GetBytes(EntryHash.None.Value);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.True(ChainedLine.TryRead(Encoding.UTF8.GetBytes(lines[i]), out var line));
            var entry = Encoding.UTF8.GetString(line.Entry).Replace("2026-01-31", i == number - 1 ? "2026-01-30" : "2026-01-31", StringComparison.Ordinal);
            ChainedLine.Write(output, line.Number, Encoding.UTF8.GetBytes(entry), hash);
            output.Write("\n"u8);
        }

        file.SetLength(0);
        file.Write(output.WrittenSpan);
    });
}
