using System.Security.Cryptography;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Tests.Auditing.Signing;

public sealed class NodeKeyFileTests : IDisposable
{
    private static readonly NodeName Node = NodeName.Parse("catalog-1");
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-audit-").FullName;

    private string KeyPath => Path.Combine(_folder, "keys", "key.pem");

    private string PublicPath => Path.Combine(_folder, "keys", "key.pub.pem");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Key_Should_BeTheSame_When_ReadAgain()
    {
        using var made = NodeKeyFile.ReadOrCreate(KeyPath);
        using var read = NodeKeyFile.ReadOrCreate(KeyPath);

        Assert.Equal(made.Thumbprint, read.Thumbprint);
        Assert.Equal(made.PublicPem, File.ReadAllText(PublicPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(KeyPath).UnixFileMode);
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(KeyPath)!).Length);
    }

    [Fact]
    public void Signature_Should_HoldForWhatWasSignedAlone()
    {
        var hash = EntryHash.Of("x"u8).Value;
        using var key = NodeKeyFile.ReadOrCreate(KeyPath);
        using var open = ECDsa.Create();
        open.ImportFromPem(File.ReadAllText(PublicPath));
        var signature = key.Sign(Node, 7, hash, Time);

        Assert.True(NodeKey.Verifies(open, signature, Node, 7, hash, Time));
        Assert.False(NodeKey.Verifies(open, signature, NodeName.Parse("catalog-2"), 7, hash, Time));
        Assert.False(NodeKey.Verifies(open, signature, Node, 8, hash, Time));
        Assert.False(NodeKey.Verifies(open, signature, Node, 7, EntryHash.None.Value, Time));
        Assert.False(NodeKey.Verifies(open, signature, Node, 7, hash, Time.AddMicroseconds(1)));
        Assert.False(NodeKey.Verifies(open, string.Empty, Node, 7, hash, Time));
        Assert.False(NodeKey.Verifies(open, "no base64", Node, 7, hash, Time));
        using var other = NodeKey.Make();
        Assert.False(NodeKey.Verifies(open, other.Sign(Node, 7, hash, Time), Node, 7, hash, Time));
    }

    // What a stop can leave: the public key alone, or files that are not whole yet under other names.
    [Theory]
    [InlineData("key.pub.pem")]
    [InlineData("key.pub.pem.new")]
    [InlineData("key.pem.new")]
    public void Key_Should_BeMade_When_AStopCameBeforeItWas(string left)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(KeyPath)!, left), "-----BEGIN");

        using var made = NodeKeyFile.ReadOrCreate(KeyPath);
        using var read = NodeKeyFile.ReadOrCreate(KeyPath);

        Assert.Equal((made.Thumbprint, made.PublicPem), (read.Thumbprint, File.ReadAllText(PublicPath)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(KeyPath).UnixFileMode);
    }

    [Fact]
    public void Key_Should_BeRefused_When_TheFileHoldsNone()
    {
        using var rsa = RSA.Create(2048);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] contents =
        [
            " ", "rubbish", "\0\0\0", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", p256.ExportPkcs8PrivateKeyPem()[..120],
            rsa.ExportPkcs8PrivateKeyPem(), p384.ExportPkcs8PrivateKeyPem(), p256.ExportSubjectPublicKeyInfoPem(),
        ];
        Directory.CreateDirectory(Path.GetDirectoryName(KeyPath)!);

        Assert.All(contents, content =>
        {
            File.WriteAllText(KeyPath, content);
            Assert.ThrowsAny<CryptographicException>(() => NodeKeyFile.ReadOrCreate(KeyPath));
            Assert.Equal(content, File.ReadAllText(KeyPath));
        });
    }
}
