using System.CommandLine;
using Catalog.Api;
using Catalog.Api.Commands;
using Catalog.Domain.Auditing;
using Catalog.Tests.Access;
using Catalog.Tests.Auditing.Export;
using Catalog.Tests.Auditing.Verification;
using Catalog.Tests.Databases;
using Microsoft.AspNetCore.Builder;

namespace Catalog.Tests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-audit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Verify_Should_SayWhatWasChecked_When_AllIsWhole()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 4);
        var report = chain.Verify();

        var (code, output, error) = await RunAsync(chain, "verify", "--deep");
        var elsewhere = await RunAsync(chain, "verify", "--path", chain.Root, "--key", Path.Combine(chain.Folder, "key.pub.pem"));

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Contains($"catalog-1: whole from entry 1 to {report.Last}, ", output, StringComparison.Ordinal);
        Assert.Contains($"catalog-1: {report.Signatures} signatures, the last over entry {report.Last - 1}, checked with key {report.Keys[0].Thumbprint[..16]}", output, StringComparison.Ordinal);
        Assert.Contains("(beside the segments: key.pub.pem)", output, StringComparison.Ordinal);
        Assert.Contains("1 chain, all whole", output, StringComparison.Ordinal);
        Assert.Contains("The keys lie beside the segments", output, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere.Code);
        Assert.Contains("(given: key.pub.pem)", elsewhere.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("The keys lie beside the segments", elsewhere.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Should_NameTheFirstFault_When_AnEntryWasChanged()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 4);
        var (paths, lines) = (chain.Paths(), chain.Read());
        lines[0][2] = Rewriting.Line(3, EntryHash.Of(lines[0][1]), Rewriting.Entry(lines[0][2]).Replace("\"time\":\"2", "\"time\":\"1", StringComparison.Ordinal));
        SampleChain.Write(lines, paths);

        var (code, output, _) = await RunAsync(chain, "verify");

        Assert.Equal(1, code);
        Assert.StartsWith("catalog-1: entry 3 was changed: entry 4 carries another hash of it\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("1 chain, 1 with a fault", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Should_SayThatItCannotTell_When_ThereIsNothingToVerify()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 1);
        await File.WriteAllTextAsync(Path.Combine(_folder, "rubbish.pem"), "rubbish");

        Assert.Equal(2, (await RunAsync(chain, "verify", "--path", Path.Combine(_folder, "nowhere"))).Code);
        Assert.Contains("no segments of catalog-9", (await RunAsync(chain, "verify", "--node", "catalog-9")).Error, StringComparison.Ordinal);
        Assert.Contains("rubbish.pem holds no public key", (await RunAsync(chain, "verify", "--key", Path.Combine(_folder, "rubbish.pem"))).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(chain, "verify", "--key", Path.Combine(_folder, "missing.pem"))).Code);
        Assert.Equal(2, (await RunAsync(chain, "verify", "--head", Path.Combine(_folder, "rubbish.pem"))).Code);
        Assert.Contains("is no node", (await RunAsync(chain, "verify", "--node", "No Node")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Should_MissTheEnd_When_AKeptHeadKnowsIt()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 4);
        var file = Path.Combine(_folder, "export.jsonl");
        var exported = await RunAsync(chain, "export", "--output", file);
        Assert.Equal((0, string.Empty), (exported.Code, exported.Error));
        Assert.Equal(0, (await RunAsync(chain, "verify", "--head", file + ".range.json")).Code);

        File.Delete(chain.Paths()[^1]);
        var plain = await RunAsync(chain, "verify", "--node", "catalog-1");
        var (code, output, _) = await RunAsync(chain, "verify", "--node", "catalog-1", "--head", file + ".range.json");

        Assert.Equal((0, 1), (plain.Code, code));
        Assert.Contains("the chain was cut off at its end, export.jsonl.range.json knows entry", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Should_MissTheEnd_When_TheIndexKnowsIt()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 4);
        var last = chain.Verify().Last;
        var unseen = await RunAsync(chain, "verify");
        var rebuilt = await RunAsync(chain, "rebuild");
        var whole = await RunAsync(chain, "verify");

        File.Delete(chain.Paths()[^1]);
        var (code, output, _) = await RunAsync(chain, "verify");

        Assert.Equal((0, 0, 1), (rebuilt.Code, whole.Code, code));
        Assert.Contains($" are as the index saw them, the last of them entry {last}", whole.Output, StringComparison.Ordinal);
        Assert.Contains("no witness knows of the chain", unseen.Output, StringComparison.Ordinal);
        Assert.Contains($"the chain was cut off at its end, the index knows entry {last}", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(chain, "verify", "--path", chain.Root)).Code);
    }

    [Fact]
    public async Task Export_Should_BeVerifiableByTheScript_When_AServerWritesMeanwhile()
    {
        using var chain = await SampleChain.WriteAsync(runs: 2, entries: 4);
        var file = Path.Combine(_folder, "export.jsonl");
        await using var log = chain.Log();
        await log.OpenAsync();

        var (code, output, error) = await RunAsync(chain, "export", "--node", "catalog-1", "--from", "2026-01-01", "--until", "2100-01-01T00:00:00Z", "--output", file);
        var again = await RunAsync(chain, "export", "--output", file);
        var none = await RunAsync(chain, "export", "--until", "2001-01-01", "--output", file + "2");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.StartsWith("catalog-1: entries 1 to ", output, StringComparison.Ordinal);
        Assert.Equal(0, (await ScriptRun.RunAsync(file)).Code);
        Assert.Equal((1, 1), (again.Code, none.Code));
        Assert.Contains("is there already", again.Error, StringComparison.Ordinal);
        Assert.Contains("There are no entries of the period", none.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file + "2"));
    }

    [Theory]
    [InlineData("--from is before --until", "export", "--output", "f", "--from", "2026-02-01", "--until", "2026-01-01")]
    [InlineData("--first, which is 1 or more", "export", "--output", "f", "--first", "0")]
    [InlineData("is no date", "export", "--output", "f", "--from", "yesterday")]
    [InlineData("--before", "archive")]
    [InlineData("Entries are kept for 3 years", "expire", "--before", "2999-01-01")]
    public async Task Command_Should_SayWhatIsWrong_When_ArgumentsDoNotFit(string expected, params string[] arguments)
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 1);

        var (code, _, error) = await RunAsync(chain, arguments);

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_Should_ArchiveAndExpire_When_TimesAreOver()
    {
        var time = new MovableTime();
        time.SetClock(-TimeSpan.FromDays(366 * 4));
        using var chain = await SampleChain.WriteAsync(runs: 3, entries: 3, time);
        var today = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var dry = await RunAsync(chain, "archive", "--before", today, "--dry-run");
        var archived = await RunAsync(chain, "archive", "--before", today);
        var verified = await RunAsync(chain, "verify");
        var dryExpiry = await RunAsync(chain, "expire", "--dry-run");
        var expired = await RunAsync(chain, "expire");
        var after = await RunAsync(chain, "verify");
        var nothing = await RunAsync(chain, "expire");

        Assert.Equal((0, 0, 0, 0, 0, 0, 0), (dry.Code, archived.Code, verified.Code, dryExpiry.Code, expired.Code, after.Code, nothing.Code));
        Assert.Contains("catalog-1: 000000000001.jsonl would be archived", dry.Output, StringComparison.Ordinal);
        Assert.Contains("catalog-1: 000000000001.jsonl is archived: entries 1 to ", archived.Output, StringComparison.Ordinal);
        Assert.Contains(", 2 of them archived", verified.Output, StringComparison.Ordinal);
        Assert.Contains("000000000001.jsonl would be removed", dryExpiry.Output, StringComparison.Ordinal);
        Assert.Contains("000000000001.jsonl is removed", expired.Output, StringComparison.Ordinal);
        Assert.Contains("catalog-1: 2 segments before entry", after.Output, StringComparison.Ordinal);
        Assert.Contains("No segment has expired.", nothing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Should_BeRefused_When_AnotherCommandHasTheChain()
    {
        using var chain = await SampleChain.WriteAsync(runs: 1, entries: 1);
        await using var other = chain.Log(SampleChain.Commands);
        await other.OpenAsync();

        var (code, _, error) = await RunAsync(chain, "export", "--output", Path.Combine(_folder, "export.jsonl"));

        Assert.Equal(1, code);
        Assert.NotEmpty(error);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(SampleChain chain, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        WebApplication Build() => CatalogApplication.Build(
            [
                "--environment=Development", .. new SqliteServerDatabases(_folder).Settings, $"--Audit:Path={chain.Root}", "--Audit:Node=catalog-1", "--Logging:LogLevel:Default=Warning",
            ],
            serves: false);
        var code = await new RootCommand { AuditCommand.Create(Build) }.Parse(["audit", .. arguments])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
