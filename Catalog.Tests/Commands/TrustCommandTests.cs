using System.CommandLine;
using Catalog.Api;
using Catalog.Api.Commands;
using Catalog.Tests.Http;
using Catalog.Tests.Journeys;
using Microsoft.AspNetCore.Builder;

namespace Catalog.Tests.Commands;

public sealed class TrustCommandTests(CatalogServer server) : IClassFixture<CatalogServer>, IDisposable
{
    private const string Document = "query Name {\n  __typename\n}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-trust-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Command_Should_WriteTheHashOfEachFile_When_ItRegisters()
    {
        var (first, second) = (Write("a.graphql", Document), Write("b.graphql", "query A { __typename } query B { b: __typename }"));

        var (code, output, error) = await RunAsync("--client", "housing-fund-loans", first, second);

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(
            $"{HashRequest.Hash(Document)}  {first}{Environment.NewLine}"
            + $"{HashRequest.Hash("query A { __typename } query B { b: __typename }")}  {second}{Environment.NewLine}",
            output);
        var (_, listed, _) = await RunAsync("--list", "--client", "housing-fund-loans");
        Assert.Contains($"{HashRequest.Hash(Document)}  housing-fund-loans  registered 20", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task System_Should_RunOnlyWhatIsRegistered_When_MadeTrustedOnlyWithIt()
    {
        var (code, _, error) = await RunAsync("--client", "statistics-reference", "--trusted-only", Write("a.graphql", Document));
        Assert.Equal((0, string.Empty), (code, error));
        await WaitAsync(async () => (await server.AskAsync("{ __typename }", client: "statistics-reference")).Status == 403);
        Assert.Equal(200, (await server.AskAsync(Document, client: "statistics-reference")).Status);
        Assert.Equal(200, (await server.DocumentAsync(HashRequest.Hash(Document), client: "statistics-reference")).Status);

        var (withdrawn, output, _) = await RunAsync("--withdraw", "sha256:" + HashRequest.Hash(Document), "--client", "statistics-reference");
        Assert.Equal((0, $"{HashRequest.Hash(Document)}  statistics-reference{Environment.NewLine}"), (withdrawn, output));
        await WaitAsync(async () => (await server.AskAsync(Document, client: "statistics-reference")).Status == 403);
        Assert.Contains("  withdrawn 20", (await RunAsync("--list")).Output, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("--client", "statistics-reference", "--any-operation")).Code);
        await WaitAsync(async () => (await server.AskAsync(Document, client: "statistics-reference")).Status == 200);
    }

    [Fact]
    public async Task Command_Should_RegisterNothingAndRestrictNobody_When_AFileIsFaulty()
    {
        var (good, bad) = (Write("good.graphql", "query Good { __typename }"), Write("bad.graphql", "query A { __typename }\nquery B {\n  nothing\n}"));

        var (code, output, error) = await RunAsync("--client", "housing-fund-loans", "--trusted-only", good, bad);

        Assert.Equal((1, string.Empty), (code, output));
        Assert.StartsWith($"{bad}(3,3): DOCUMENT_INVALID: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain(HashRequest.Hash("query Good { __typename }"), (await RunAsync("--list")).Output, StringComparison.Ordinal);
        Assert.Equal(200, (await server.AskAsync("{ __typename }")).Status);
    }

    [Fact]
    public async Task Command_Should_Refuse_When_AFileCannotBeRead()
    {
        var binary = Path.Combine(_folder, "binary.graphql");
        await File.WriteAllBytesAsync(binary, [0xff, 0xfe, 0x00]);

        var (missingCode, _, missing) = await RunAsync("--client", "housing-fund-loans", Path.Combine(_folder, "missing.graphql"));
        var (binaryCode, _, notUtf8) = await RunAsync("--client", "housing-fund-loans", binary);

        Assert.Equal((1, 1), (missingCode, binaryCode));
        Assert.Contains("missing.graphql cannot be read.", missing, StringComparison.Ordinal);
        Assert.Contains("binary.graphql is not UTF-8.", notUtf8, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_Should_Refuse_When_TheSystemOrDocumentIsUnknown()
    {
        var file = Write("a.graphql", Document);

        Assert.Contains("No system is registered under nobody.", (await RunAsync("--client", "nobody", file)).Error, StringComparison.Ordinal);
        Assert.Contains("No system is registered under nobody.", (await RunAsync("--client", "nobody", "--trusted-only")).Error, StringComparison.Ordinal);
        var (code, output, error) = await RunAsync("--withdraw", new string('0', 64));
        Assert.Equal((1, string.Empty), (code, output));
        Assert.Contains("nothing was withdrawn", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say one of")]
    [InlineData("Say one of", "--client", "housing-fund-loans")]
    [InlineData("Say one of", "--list", "--withdraw", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Say one of", "--list", "a.graphql")]
    [InlineData("which system", "a.graphql")]
    [InlineData("which system", "--trusted-only")]
    [InlineData("contradict", "--client", "housing-fund-loans", "--trusted-only", "--any-operation")]
    [InlineData("is no SHA-256", "--withdraw", "0123")]
    [InlineData("is no client id", "--list", "--client", "No Client")]
    public async Task Command_Should_SayWhatIsWrong_When_ArgumentsDoNotFit(string expected, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private static async Task WaitAsync(Func<Task<bool>> happened)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await happened())
        {
            Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));
            await Task.Delay(50);
        }
    }

    private string Write(string name, string document)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, document);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        WebApplication Build() => CatalogApplication.Build(
            ["--environment=Development", .. server.Databases.Settings, $"--Audit:Path={server.AuditPath}", "--Logging:LogLevel:Default=Warning"],
            serves: false);
        var code = await new RootCommand { new TrustCommand(Build) }.Parse(["trust", .. arguments])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
