using Catalog.Api.Authentication;

namespace Catalog.Tests.Authentication;

public sealed class DevelopmentKeyTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("catalog-key-").FullName;

    private string KeyPath => Path.Combine(root, "new", "key.pem");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Key_Should_BePrivateToItsUser_When_ItIsMade()
    {
        Assert.True(TryOpen(out _, out _));

        Assert.Equal([KeyPath], Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(KeyPath)!));
        }
    }

    [Fact]
    public async Task Key_Should_BeOne_When_ManyMakeItAtOnce()
    {
        for (var round = 0; round < 50; round++)
        {
            var path = Path.Combine(root, $"{round}", "key.pem");
            using var start = new Barrier(4);
            var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return TryOpen(path, out var key, out var problem) ? key!.PublicKey.Kid : problem;
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.True(TryOpen(path, out var settled, out _));
            Assert.Equal(settled!.PublicKey.Kid, Assert.Single(ids.Distinct()));
        }
    }

    [Fact]
    public void Key_Should_BeMadePrivate_When_AnEmptyFileIsThere()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllText(KeyPath, "");

        Assert.True(TryOpen(out _, out _));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
        }
    }

    [Theory]
    [InlineData("no key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void Key_Should_NameItsFile_When_TheFileIsCorrupt(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllText(KeyPath, content);

        Assert.False(TryOpen(out _, out var problem));
        Assert.Contains(KeyPath, problem, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(KeyPath));
    }

    [Fact]
    public void Key_Should_BeCorrupt_When_ItIsNoES256Key()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        foreach (var pem in new[] { TestKey.Rsa().PrivatePem, TestKey.Ec("ES384").PrivatePem, TestKey.Ec().PublicPem })
        {
            File.WriteAllText(KeyPath, pem);
            Assert.False(TryOpen(out _, out var problem));
            Assert.Contains(KeyPath, problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Key_Should_NameItsFile_When_ItCannotBeMade()
    {
        File.WriteAllText(Path.Combine(root, "new"), "a file in the folder's place");

        Assert.False(TryOpen(out _, out var problem));
        Assert.Contains(KeyPath, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_Should_LieOutsideTheRepository_When_NothingIsConfigured()
    {
        var path = DevelopmentKeyFile.Locate(configured: null);

        Assert.NotNull(path);
        Assert.EndsWith(Path.Combine("catalog", "development-signing-key.pem"), path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "https://issuer.example")]
    public void Key_Should_StayClosed_When_ItIsNotTrusted(bool development, string? authority)
    {
        var settings = new AuthenticationSettings { IsDevelopment = development, Authority = authority, DevelopmentKeyPath = KeyPath };

        Assert.False(DevelopmentKey.TryOpen(settings, out _, out var problem));
        Assert.Contains("Development only", problem, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyPath));
    }

    private bool TryOpen(out DevelopmentKey? key, out string? problem) => TryOpen(KeyPath, out key, out problem);

    private static bool TryOpen(string path, out DevelopmentKey? key, out string? problem) => DevelopmentKey.TryOpen(
        new AuthenticationSettings { IsDevelopment = true, DevelopmentKeyPath = path }, out key, out problem);
}
