using Catalog.Api.Auditing.Export;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;
using Catalog.Tests.Access;
using Catalog.Tests.Auditing.Verification;

namespace Catalog.Tests.Auditing.Export;

public sealed class AuditExportTests : IDisposable
{
    private static readonly ExportPeriod All = new(null, null);

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-export-").FullName;

    private string Output => Path.Combine(_folder, "export.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Export_Should_HoldTheLinesByteForByte_When_NumbersAreGiven()
    {
        using var chain = await SampleChain.WriteAsync(runs: 3, entries: 5);
        var lines = chain.Read().SelectMany(segment => segment).ToList();

        var signed = await ExportAsync(chain, All with { First = 3, Last = lines.Count - 2 });

        Assert.Equal(lines[2..^2].SelectMany(line => line.Append((byte)'\n')), await File.ReadAllBytesAsync(Output));
        Assert.Equal((3L, lines.Count - 2L), (signed!.Range.First, signed.Range.Last));
        Assert.Equal((EntryHash.Of(lines[1]), EntryHash.Of(lines[^3])), (signed.Range.Previous, signed.Range.Hash));
        Assert.Equal(EntryHash.Of(await File.ReadAllBytesAsync(Output)), signed.Range.Digest);
        Assert.Equal(new FileInfo(Output).Length, signed.Range.Bytes);
        Assert.True(signed.IsSigned());
        Assert.Equal(signed.Range, SignedRange.Read(Output + AuditExport.RangeExtension).Range);
        Assert.Equal(["export.jsonl", "export.jsonl.range.json"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Export_Should_BeToldOfInTheCommandsChain_When_ItIsWritten()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 5);

        var signed = await ExportAsync(chain, All);

        var told = await File.ReadAllTextAsync(Path.Combine(chain.Root, SampleChain.Commands.Value, "000000000001.jsonl"));
        Assert.Contains($"\"kind\":31,", told, StringComparison.Ordinal);
        Assert.Contains($"\"node\":\"catalog-1\",\"first\":1,\"last\":{signed!.Range.Last},\"digest\":\"{signed.Range.Digest}\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Should_HoldEveryEntryOfThePeriod_When_TimesAreGiven()
    {
        var time = new MovableTime();
        using var chain = new SampleChain(time);
        var moments = new List<DateTimeOffset>();
        for (var day = 0; day < 6; day++)
        {
            moments.Add(time.GetUtcNow());
            await chain.RunAsync(3);
            time.Pass(TimeSpan.FromDays(5));
        }

        var signed = await ExportAsync(chain, new ExportPeriod(moments[2], moments[4]), time);
        var outside = await ExportAsync(chain, new ExportPeriod(moments[0].AddYears(-1), moments[0].AddDays(-1)), time);

        var lines = chain.Read();
        Assert.Equal(lines[2].Concat(lines[3]).SelectMany(line => line.Append((byte)'\n')), await File.ReadAllBytesAsync(Output));
        Assert.True(signed!.Range.From >= moments[2].AddTicks(-10) && signed.Range.Until < moments[4]);
        Assert.Null(outside);
    }

    [Fact]
    public async Task Export_Should_NotBeMade_When_TheChainIsBroken()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 5);
        var (paths, lines) = (chain.Paths(), chain.Read());
        lines[0].RemoveAt(3);
        SampleChain.Write(lines, paths);

        await Assert.ThrowsAsync<InvalidDataException>(() => ExportAsync(chain, All));

        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task Script_Should_AcceptAnExport_When_NobodyChangedIt()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 5);
        var signed = await ExportAsync(chain, All with { First = 4 });
        var (own, commands) = (Path.Combine(chain.Folder, "key.pub.pem"), Path.Combine(chain.Root, SampleChain.Commands.Value, "key.pub.pem"));

        var plain = await ScriptRun.RunAsync(Output);
        var given = await ScriptRun.RunAsync(Output, "--key", own, "--key", commands);
        var stranger = await ScriptRun.RunAsync(Output, "--key", own);

        Assert.Equal((0, string.Empty), (plain.Code, plain.Error));
        Assert.StartsWith($"catalog-1: whole up to entry {signed!.Range.Last}, ", plain.Output, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (given.Code, given.Error));
        Assert.Equal(1, stranger.Code);
        Assert.Contains("is not signed with a trusted key", stranger.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("byte")]
    [InlineData("line")]
    [InlineData("end")]
    [InlineData("line feed")]
    [InlineData("order")]
    [InlineData("range")]
    [InlineData("whole")]
    public async Task Script_Should_RefuseAnExport_When_ItWasTamperedWith(string what)
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 5);
        await ExportAsync(chain, All with { First = 2 });
        var lines = (await File.ReadAllTextAsync(Output)).Split('\n')[..^1].ToList();
        switch (what)
        {
            case "byte":
                lines[2] = lines[2].Replace("\"time\":\"2", "\"time\":\"1", StringComparison.Ordinal);
                break;
            case "line":
                lines.RemoveAt(3);
                break;
            case "end":
                lines.RemoveAt(lines.Count - 1);
                break;
            case "order":
                (lines[1], lines[2]) = (lines[2], lines[1]);
                break;
            case "range":
                var range = await File.ReadAllTextAsync(Output + ".range.json");
                await File.WriteAllTextAsync(Output + ".range.json", range.Replace("\"last\": ", "\"last\": 1", StringComparison.Ordinal));
                break;
            case "whole":
                var anew = Rewriting.Rehash([[.. lines.Select(System.Text.Encoding.UTF8.GetBytes)]]);
                lines = anew[0].ConvertAll(System.Text.Encoding.UTF8.GetString);
                break;
        }

        await File.WriteAllTextAsync(Output, string.Join('\n', lines) + (what == "line feed" ? string.Empty : "\n"));

        var (code, _, error) = await ScriptRun.RunAsync(Output);

        Assert.Equal(1, code);
        Assert.StartsWith("FAULT: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_Should_FollowTheSegments_When_ItIsGivenTheirFolder()
    {
        using var chain = await SampleChain.WriteAsync(runs: 3, entries: 4);
        var (paths, lines) = (chain.Paths(), chain.Read());
        var whole = await ScriptRun.RunAsync(chain.Folder);
        var given = await ScriptRun.RunAsync(chain.Folder, "--key", Path.Combine(chain.Folder, "key.pub.pem"));
        await File.AppendAllTextAsync(paths[^1], "{\"number\":");
        var torn = await ScriptRun.RunAsync(chain.Folder);
        SampleChain.Write(lines, paths);
        File.Delete(paths[1]);
        var missing = await ScriptRun.RunAsync(chain.Folder);
        lines[1].RemoveAt(1);
        SampleChain.Write(Rewriting.Rehash(lines), paths);
        var anew = await ScriptRun.RunAsync(chain.Folder);

        Assert.Equal((0, string.Empty), (whole.Code, whole.Error));
        Assert.Equal(0, given.Code);
        Assert.Equal(0, torn.Code);
        Assert.StartsWith("warning: 10 bytes behind entry", torn.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (missing.Code, anew.Code));
        Assert.Contains("are missing", missing.Error, StringComparison.Ordinal);
        Assert.Contains("is not of a trusted key", anew.Error, StringComparison.Ordinal);
    }

    private async Task<SignedRange?> ExportAsync(SampleChain chain, ExportPeriod period, TimeProvider? time = null)
    {
        await using var log = chain.Log(SampleChain.Commands);
        await log.OpenAsync();
        using var keys = chain.Keys();
        return await new AuditExport(chain.Store, log, keys, time ?? TimeProvider.System).WriteAsync(SampleChain.Node, period, Output, null, CancellationToken.None);
    }
}
