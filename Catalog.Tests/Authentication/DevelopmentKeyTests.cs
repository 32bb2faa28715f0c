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
        using var start = new Barrier(8);
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return TryOpen(out var key, out _) ? key!.PublicKey.Kid : null;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.NotNull(Assert.Single(ids.Distinct()));
        Assert.Equal([KeyPath], Directory.GetFiles(Path.GetDirectoryName(KeyPath)!));
    }

    [Theory]
    [InlineData("")]
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

    private bool TryOpen(out DevelopmentKey? key, out string? problem) => DevelopmentKey.TryOpen(
        new AuthenticationSettings { IsDevelopment = true, DevelopmentKeyPath = KeyPath }, out key, out problem);
}
