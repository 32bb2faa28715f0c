using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Auditing.Verification;
using Catalog.Domain.Auditing;
using Xunit.Abstractions;

namespace Catalog.Tests.Auditing.Verification;

/// <summary>Whatever is done to a chain, verification names the first entry that is not as it was.</summary>
public sealed class TamperedChainTests(ITestOutputHelper output)
{
    private const int Trials = 1500;

    [Fact]
    public async Task Verification_Should_NameTheEntry_When_AnyByteOfAnyLineIsChanged()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 3);
        var dice = new Random(20260131);
        var last = chain.Read().Sum(lines => lines.Count);
        var trials = 0;
        foreach (var path in chain.Paths())
        {
            var bytes = await File.ReadAllBytesAsync(path);
            var number = SegmentFirst(path);
            for (var i = 0; i < bytes.Length; i++)
            {
                var changed = (byte[])bytes.Clone();
                changed[i] = i % 7 == 0 ? (byte)'\n' : (byte)dice.Next(256);
                if (changed[i] == bytes[i])
                {
                    changed[i] ^= 1;
                }

                await File.WriteAllBytesAsync(path, changed);
                Expect(chain.Verify(), number, last, $"byte {i} of {Path.GetFileName(path)}, {(char)bytes[i]} to {(char)changed[i]}");
                number += bytes[i] == '\n' ? 1 : 0;
                trials++;
            }

            await File.WriteAllBytesAsync(path, bytes);
        }

        Assert.Null(chain.Verify().Fault);
        output.WriteLine($"{trials} bytes changed, one at a time.");

        // Of the last line, a stop could have left what is no entry any more.
        static void Expect(ChainReport report, long number, long last, string what) => Assert.True(
            report.Fault?.Entry == number || (number == last && report is { Fault: null, Warning: not null }),
            $"{what}: entry {number} expected, but {report.Fault}, {report.Warning}");
    }

    [Theory]
    [InlineData("remove", nameof(FaultKind.Missing))]
    [InlineData("repeat", nameof(FaultKind.Inserted))]
    [InlineData("insert", nameof(FaultKind.Inserted))]
    [InlineData("swap", nameof(FaultKind.Reordered))]
    [InlineData("move back", nameof(FaultKind.Reordered))]
    [InlineData("renumber", nameof(FaultKind.Changed))]
    [InlineData("change what it says", nameof(FaultKind.Changed))]
    [InlineData("change its predecessor", nameof(FaultKind.Changed))]
    [InlineData("insert rubbish", nameof(FaultKind.Inserted))]
    public async Task Verification_Should_NameTheFirstEntry_When_LinesAreTamperedWith(string manner, string kind)
    {
        using var chain = await SampleChain.WriteAsync(runs: 4, entries: 6);
        var (paths, original) = (chain.Paths(), chain.Read());
        var dice = new Random(manner.Length);
        for (var trial = 0; trial < Trials / 9; trial++)
        {
            var tampered = original.ConvertAll(lines => lines.ToList());
            var first = Tamper(manner, tampered, dice);
            SampleChain.Write(tampered, paths);

            var fault = chain.Verify().Fault;

            Assert.True(fault?.Entry == first && fault.Kind.ToString() == kind, $"{manner}, trial {trial}: {kind} of entry {first} expected, but {fault}");
        }

        SampleChain.Write(original, paths);
        Assert.Null(chain.Verify().Fault);
    }

    [Fact]
    public async Task Verification_Should_SayWhatIsMissing_When_SegmentsAreRemoved()
    {
        using var chain = await SampleChain.WriteAsync(runs: 4, entries: 3);
        var (paths, original) = (chain.Paths(), chain.Read());

        var first = Without(0);
        var middle = Without(2);
        var both = Without(1, 2);

        Assert.Equal($"entries 1 to {Last(0)} are missing", first?.Text);
        Assert.Equal($"entries {Last(1) + 1} to {Last(2)} are missing", middle?.Text);
        Assert.Equal($"entries {Last(0) + 1} to {Last(2)} are missing", both?.Text);

        long Last(int segment) => original.Take(segment + 1).Sum(lines => lines.Count);

        ChainFault? Without(params int[] segments)
        {
            SampleChain.Write([.. original.Select((lines, index) => segments.Contains(index) ? [] : lines)], paths);
            return chain.Verify().Fault;
        }
    }

    [Fact]
    public async Task Verification_Should_NameTheNextSignature_When_EverythingBehindAChangeIsHashedAnew()
    {
        using var chain = await SampleChain.WriteAsync(runs: 3, entries: 5);
        var (paths, original) = (chain.Paths(), chain.Read());
        var signed = original.SelectMany(lines => lines).Where(IsSigned).Select(Rewriting.Number).ToList();
        var trials = 0;
        foreach (var (segment, index) in original.SelectMany((lines, segment) => lines.Select((_, index) => (segment, index))))
        {
            var line = original[segment][index];
            if (IsSigned(line) || Rewriting.Kind(line) == EntryKind.SegmentOpened)
            {
                continue;
            }

            var tampered = original.ConvertAll(lines => lines.ToList());
            tampered[segment][index] = Rewriting.Line(1, EntryHash.None, Rewriting.Entry(line).Replace("\"time\":\"20", "\"time\":\"19", StringComparison.Ordinal));
            SampleChain.Write(Rewriting.Rehash(tampered), paths);

            var fault = chain.Verify().Fault;

            Assert.Equal((FaultKind.NotSigned, signed.First(number => number > Rewriting.Number(line))), (fault?.Kind, fault?.Entry));
            Assert.Contains("at least one was written anew", fault!.Text, StringComparison.Ordinal);
            trials++;
        }

        Assert.True(trials >= 15);
    }

    [Fact]
    public async Task Verification_Should_RefuseTheSignatures_When_TheWholeChainIsWrittenAnewWithAnotherKey()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 5);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (paths, original) = (chain.Paths(), chain.Read());
        original[0].RemoveAt(2);
        var forged = Rewriting.Rehash(original);
        var (previous, number) = (EntryHash.None, 0L);
        forged = forged.ConvertAll(lines => lines.ConvertAll(line =>
        {
            var renumbered = Rewriting.Line(++number, previous, Rewriting.Entry(line));
            var written = IsSigned(line) ? Rewriting.Line(number, previous, Rewriting.Forge(key, SampleChain.Node, renumbered)) : renumbered;
            previous = EntryHash.Of(written);
            return written;
        }));
        SampleChain.Write(forged, paths);

        var fault = chain.Verify().Fault;

        Assert.Equal((FaultKind.NotSigned, forged[0].First(IsSigned) is var first ? Rewriting.Number(first) : 0), (fault?.Kind, fault?.Entry));
    }

    [Fact]
    public async Task Verification_Should_NameTheFirstEntryOfTheSegment_When_ASegmentIsReplaced()
    {
        using var chain = await SampleChain.WriteAsync(runs: 3, entries: 4);
        using var other = await SampleChain.WriteAsync(runs: 3, entries: 4);
        var (paths, original) = (chain.Paths(), chain.Read());
        var first = SegmentFirst(paths[1]);
        var theirs = other.Read()[1];
        var (previous, number) = (EntryHash.Of("another"u8), first);
        var renumbered = theirs.ConvertAll(line =>
        {
            var written = Rewriting.Line(number++, previous, Rewriting.Entry(line));
            previous = EntryHash.Of(written);
            return written;
        });
        SampleChain.Write([original[0], renumbered, original[2]], paths);

        var replaced = chain.Verify().Fault;
        SampleChain.Write([original[0], other.Read()[0], original[2]], paths);
        var earlier = chain.Verify().Fault;
        SampleChain.Write(original, paths);
        File.Move(paths[1], Path.Combine(chain.Folder, $"{first + 1:D12}.jsonl"));
        var renamed = chain.Verify().Fault;

        Assert.Equal((FaultKind.Changed, first), (replaced?.Kind, replaced?.Entry));
        Assert.Contains("begins with another entry than the one before ends", replaced!.Text, StringComparison.Ordinal);
        Assert.Equal((FaultKind.Changed, first), (earlier?.Kind, earlier?.Entry));
        Assert.Contains("was renamed or replaced", earlier!.Text, StringComparison.Ordinal);
        Assert.Equal((FaultKind.Changed, first), (renamed?.Kind, renamed?.Entry));
    }

    [Fact]
    public async Task Verification_Should_KnowTheChainsEndOnlyFromAWitness_When_ItIsCutOff()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 5);
        var (paths, original) = (chain.Paths(), chain.Read());
        var last = (long)original.Sum(lines => lines.Count);
        var head = new KnownHead(SampleChain.Node, last, chain.HashOf(last), "the index");
        Assert.Null(chain.Verify(heads: head).Fault);
        Assert.Equal(1, chain.Verify(heads: head).Witnessed);
        for (var kept = 1; kept < original[1].Count; kept++)
        {
            SampleChain.Write([original[0], original[1][..kept]], paths);
            var next = original[0].Count + kept + 1L;

            Assert.Null(chain.Verify().Fault);
            var fault = chain.Verify(heads: head).Fault;

            Assert.Equal((FaultKind.Missing, next), (fault?.Kind, fault?.Entry));
            Assert.EndsWith($"the chain was cut off at its end, the index knows entry {last}", fault!.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Verification_Should_ContradictAWitness_When_TheEndWasWrittenAnew()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 5);
        var (paths, original) = (chain.Paths(), chain.Read());
        original[0].RemoveAll(IsSigned);
        SampleChain.Write(Rewriting.Rehash(original), paths);
        var head = new KnownHead(SampleChain.Node, 4, chain.HashOf(4), "an earlier export");
        Assert.Null(chain.Verify(heads: head).Fault);
        original[0][3] = Rewriting.Line(4, EntryHash.None, "{\"kind\":44,\"time\":\"2026-01-31T08:00:00.000000Z\",\"since\":\"2026-01-31T08:00:00.000000Z\",\"refused\":0}");
        SampleChain.Write(Rewriting.Rehash(original), paths);

        Assert.Null(chain.Verify().Fault);
        var fault = chain.Verify(heads: head).Fault;

        Assert.Equal(FaultKind.NotWitnessed, fault?.Kind);
        Assert.StartsWith("entry 4 is another than an earlier export knows", fault!.Text, StringComparison.Ordinal);
    }

    /// <summary>Does one thing to the lines, and says which entry is the first that is not as it was.</summary>
    private static long Tamper(string manner, List<List<byte[]>> segments, Random dice)
    {
        var places = segments.SelectMany((lines, segment) => lines.Select((_, index) => (Segment: segment, Index: index))).ToList();
        var at = dice.Next(places.Count - 3);
        var (segment, index) = places[at];
        var (line, number) = (segments[segment][index], at + 1L);
        var (laterSegment, laterIndex) = places[at + 1 + dice.Next(places.Count - at - 2)];
        switch (manner)
        {
            case "remove":
                segments[segment].RemoveRange(index, Math.Min(1 + dice.Next(3), segments[segment].Count - index));
                return number;
            case "repeat":
                segments[laterSegment].Insert(laterIndex, line);
                return number;
            case "insert":
                segments[segment].Insert(index + dice.Next(2), Rewriting.Line(number, index == 0 && segment == 0 ? EntryHash.None : Previous(line), Rewriting.Entry(segments[0].First(other => Rewriting.Kind(other) is EntryKind.OperationAnswered))));
                return number;
            case "swap":
                (segments[segment][index], segments[laterSegment][laterIndex]) = (segments[laterSegment][laterIndex], line);
                return number;
            case "move back":
                segments[laterSegment].Insert(laterIndex + 1, line);
                segments[segment].RemoveAt(index);
                return number;
            case "renumber":
                segments[segment][index] = Rewriting.Line(1 + dice.Next(2 * places.Count) is var other && other == number ? other + 1 : other, Previous(line), Rewriting.Entry(line));
                return number;
            case "change what it says":
                segments[segment][index] = Rewriting.Line(number, Previous(line), Rewriting.Entry(line).Replace("\"time\":\"2", "\"time\":\"1", StringComparison.Ordinal));
                return number;
            case "change its predecessor":
                segments[segment][index] = Rewriting.Line(number, EntryHash.Of(line), Rewriting.Entry(line));
                return number;
            default:
                segments[segment].Insert(index, Encoding.UTF8.GetBytes(dice.Next(2) == 0 ? "rubbish" : "{\"number\":1}"));
                return number;
        }
    }

    private static EntryHash Previous(byte[] line) =>
        Api.Auditing.Format.ChainedLine.TryRead(line, out var chained) ? EntryHash.Parse(Encoding.ASCII.GetString(chained.Previous)) : throw new ArgumentException("No entry.");

    private static bool IsSigned(byte[] line) => Rewriting.Kind(line) is EntryKind.HeadSigned or EntryKind.SegmentClosed;

    private static long SegmentFirst(string path) => long.Parse(Path.GetFileNameWithoutExtension(path), System.Globalization.CultureInfo.InvariantCulture);
}
