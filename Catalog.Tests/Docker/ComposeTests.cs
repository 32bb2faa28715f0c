using System.Text.Json;
using Catalog.Tests.Conventions;
using Catalog.Tests.Journeys;

namespace Catalog.Tests.Docker;

public sealed class ComposeTests : IDisposable
{
    private static readonly string Compose = Path.Combine(Repository.Root, "docker", "compose.yaml");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-compose-");

    [Fact]
    public async Task File_Should_BeOfTheSpecification_When_ItIsChecked()
    {
        var services = (await CheckAsync(Compose)).GetProperty("services");

        var api = services.GetProperty("api");
        Assert.True(api.GetProperty("read_only").GetBoolean());
        Assert.Equal("ALL", api.GetProperty("cap_drop")[0].GetString());
        Assert.Equal("service_healthy", api.GetProperty("depends_on").GetProperty("database").GetProperty("condition").GetString());
        Assert.Equal("127.0.0.1:5080:5080", Assert.Single(api.GetProperty("ports").EnumerateArray()).GetString());
        Assert.False(services.GetProperty("database").TryGetProperty("ports", out _));
    }

    [Theory]
    [InlineData("    read_only: true", "    read_onyl: true")]
    [InlineData("condition: service_healthy", "condition: service_fine")]
    [InlineData("    tmpfs:\n      - /tmp", "    tmpfs:\n      - [/tmp]")]
    public async Task File_Should_BeRefused_When_ItIsNotOfTheSpecification(string right, string wrong)
    {
        var text = await File.ReadAllTextAsync(Compose);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var faulty = Path.Combine(_folder.FullName, "compose.yaml");
        await File.WriteAllTextAsync(faulty, text.Replace(right, wrong, StringComparison.Ordinal));

        await Assert.ThrowsAsync<InvalidOperationException>(() => CheckAsync(faulty));
    }

    [Fact]
    public async Task Secrets_Should_ComeFromOutside_When_TheFileNamesThem()
    {
        var compose = await File.ReadAllTextAsync(Compose);
        var example = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "docker", ".env.example"));

        Assert.Contains("CATALOG_DATABASE_PASSWORD=", example);
        Assert.DoesNotMatch("(?i)password(=|: )\"?(?!yes)[^$\"\\s]", compose);
        Assert.All(
            example.Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Split('=')[0]),
            name => Assert.Contains($"${{{name}:", compose, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<JsonElement> CheckAsync(string file) =>
        JsonDocument.Parse(await NodeScript.RunAsync("Docker/Compose", "dclint", $"check.mjs {file}")).RootElement;
}
