using Catalog.Tests.Commands;

namespace Catalog.Tests.Auditing.Outages;

/// <summary>What the program does where it could not audit: it does not start, and says why.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-start-").FullName;

    private string AuditPath => Path.Combine(_folder, "audit");

    private string NodePath => Path.Combine(AuditPath, "start-1");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_Should_BeRefused_When_ThePathIsAFile()
    {
        await File.WriteAllTextAsync(AuditPath, string.Empty);
        await AssertRefusedAsync(AuditPath);
    }

    [Fact]
    public async Task Start_Should_BeRefused_When_TheKeysFileHoldsNoKey()
    {
        Directory.CreateDirectory(NodePath);
        await File.WriteAllTextAsync(Path.Combine(NodePath, "key.pem"), "rubbish");
        await AssertRefusedAsync(Path.Combine(NodePath, "key.pem"));
        Assert.Equal("rubbish", await File.ReadAllTextAsync(Path.Combine(NodePath, "key.pem")));
    }

    [Fact]
    public async Task Start_Should_BeRefused_When_TheKeyCannotBeRead()
    {
        Directory.CreateDirectory(Path.Combine(NodePath, "key.pem"));
        await AssertRefusedAsync(Path.Combine(NodePath, "key.pem"));
    }

    [Fact]
    public async Task Start_Should_BeRefused_When_AnotherProcessWritesTheChain()
    {
        await using var first = Start();
        await first.AddressAsync();
        await AssertRefusedAsync(NodePath);
        await first.TerminateAsync();
        Assert.Equal(0, (await first.EndAsync()).Code);
    }

    [Fact]
    public async Task Start_Should_BeRefused_When_TheChainIsBroken()
    {
        await using (var first = Start())
        {
            await first.AddressAsync();
            await first.TerminateAsync();
            await first.EndAsync();
        }

        var segment = Directory.GetFiles(NodePath, "*.jsonl").Single();
        var lines = await File.ReadAllTextAsync(segment);
        await File.WriteAllTextAsync(segment, lines.Replace("start-1", "start-2", StringComparison.Ordinal));
        await AssertRefusedAsync(segment);
    }

    private CatalogProcess Start() => CatalogProcess.Start("--urls=http://127.0.0.1:0", $"--Audit:Path={AuditPath}", "--Audit:Node=start-1");

    private async Task AssertRefusedAsync(string named)
    {
        await using var process = Start();
        var (code, output, error) = await process.EndAsync();

        Assert.Equal(1, code);
        Assert.StartsWith("Catalog does not start. AUDIT_UNAVAILABLE: ", error, StringComparison.Ordinal);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("listening", output, StringComparison.OrdinalIgnoreCase);
    }
}
