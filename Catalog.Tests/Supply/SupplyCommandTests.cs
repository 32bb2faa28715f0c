using System.Text;
using System.Text.Json;
using Catalog.Api.Authentication;
using Catalog.Tests.Commands;
using Catalog.Tests.Journeys;
using static Catalog.Tests.Supply.SupplyServer;

namespace Catalog.Tests.Supply;

/// <summary>The supply command, as a process.</summary>
public sealed class SupplyCommandTests : IAsyncLifetime
{
    private readonly CatalogServer _server = Create();
    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-supplying-").FullName;

    public Task InitializeAsync() => _server.InitializeAsync();

    public async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Command_Should_EndWithZeroAndPrintTheReport_When_AllRowsAreTaken()
    {
        var (code, output, error) = await RunAsync(Write("rows.csv", $"idNumber,姓名\n{Number(1)},张三\n{Number(2)},李四\n"), "--key", "mine", "--valid-from", "2026-01-31", "--charset", "utf-8");

        Assert.True(code == 0, error);
        var supply = JsonDocument.Parse(output).RootElement.GetProperty("supply");
        Assert.Equal(("COMPLETE", 2, "mine", "2026-01-31"), (supply.GetProperty("status").GetString(), supply.GetProperty("accepted").GetInt64(), supply.GetProperty("key").GetString(), supply.GetProperty("validFrom").GetString()));
        Assert.StartsWith("Key mine: with --key it goes on where it broke off.", error, StringComparison.Ordinal);
        Assert.Contains("[##############################] 100", error, StringComparison.Ordinal);
        Assert.Equal(2, await _server.CountAsync());
    }

    [Fact]
    public async Task Command_Should_SendWhatIsCompressed_AndReplace_When_ItIsToldTo()
    {
        await _server.SupplyAsync(Rows(0, 5), "before");
        var path = Path.Combine(_folder, "rows.jsonl.gz");
        await File.WriteAllBytesAsync(path, Compress(Encoding.UTF8.GetBytes(Rows(3, 5))));

        var (code, _, error) = await RunAsync(path, "--mode", "REPLACE");

        Assert.True(code == 0, error);
        Assert.Equal([.. Enumerable.Range(3, 5).Select(Number)], (await _server.ValuesAsync("idNumber")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Command_Should_EndWithTwo_When_RowsAreRejected()
    {
        var (code, output, error) = await RunAsync(Write("rows.jsonl", Row(1) + "\nrubbish\n"));

        Assert.Equal(2, code);
        Assert.Contains("JSON_INVALID", output, StringComparison.Ordinal);
        Assert.Contains("1 rows were rejected; see /supplies/1/rejections.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows.jsonl", "TOKEN_INVALID", "--token", "nonsense")]
    [InlineData("rows.jsonl", "The token has characters that no token has.", "--token", "two words")]
    [InlineData("rows.jsonl", "RESOURCE_UNKNOWN", "--resource", "Nothing")]
    [InlineData("rows.jsonl", "SUPPLY_PARAMETER_INVALID", "--valid-from", "yesterday")]
    [InlineData("rows.jsonl", "The server is an address such as", "--url", "localhost")]
    [InlineData("rows.jsonl", "The server is an address such as", "--url", "ftp://127.0.0.1")]
    [InlineData("rows.jsonl", "Given up. The connection was lost", "--url", "http://127.0.0.1:1", "--tries", "2")]
    [InlineData("rows.jsonl", "It is sent once at least.", "--tries", "0")]
    [InlineData("rows.jsonl", "A key has 1 to 64", "--key", "钥匙")]
    [InlineData("rows.jsonl", "The charset is utf-8", "--charset", "utf-16")]
    [InlineData("rows.txt", "The file's name ends with .jsonl")]
    [InlineData("absent.jsonl", "There is no file")]
    public async Task Command_Should_EndWithOneAndSayWhy_When_ItIsRefused(string file, string problem, params string[] more)
    {
        var path = file.StartsWith("absent", StringComparison.Ordinal) ? Path.Combine(_folder, file) : Write(file, Row(1));
        var (code, output, error) = await RunAsync(path, more);

        Assert.True(code == 1 && error.Contains(problem, StringComparison.Ordinal), $"{code}: {error}");
        Assert.Empty(output);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(0, await _server.CountAsync());
    }

    [Fact]
    public async Task Command_Should_GoOnByItself_When_TheConnectionIsLostHalfWay()
    {
        const int count = 30_000;
        var path = Write("rows.jsonl", Rows(0, count));
        await using var proxy = new CuttingProxy(_server.Address, new FileInfo(path).Length / 2);

        var (code, output, error) = await RunAsync(path, "--url", proxy.Address.ToString(), "--key", "cut");

        Assert.True(code == 0, error);
        Assert.Contains("The connection was lost", error, StringComparison.Ordinal);
        Assert.True(proxy.Connections >= 2);
        Assert.Equal(count, JsonDocument.Parse(output).RootElement.GetProperty("supply").GetProperty("accepted").GetInt64());
        Assert.Equal(count, await _server.CountAsync());
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string path, params string[] more)
    {
        string[] usual = ["--resource", Household, "--url", _server.Address.ToString(), "--token", _server.TokenOf(Police, Scopes.Steward)];
        var options = usual.Chunk(2).Where(option => !more.Contains(option[0])).SelectMany(option => option);
        await using var process = CatalogProcess.Start(["supply", "--file", path, .. options, .. more]);
        return await process.EndAsync();
    }
}
