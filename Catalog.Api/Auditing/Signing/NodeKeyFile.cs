using System.Security.Cryptography;
using System.Text;
using Catalog.Api.Auditing.Segments;

namespace Catalog.Api.Auditing.Signing;

/// <summary>The files of a node's key: the private one in PKCS#8 PEM with mode 0600, the public one beside it as .pub.pem.</summary>
internal static class NodeKeyFile
{
    /// <summary>Reads the key; makes it first where there is none. The caller has the node to itself.</summary>
    /// <exception cref="CryptographicException">The file holds no such key.</exception>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    public static NodeKey ReadOrCreate(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        if (File.Exists(path) && File.ReadAllText(path) is { Length: > 0 } pem)
        {
            return NodeKey.Import(pem);
        }

        var key = NodeKey.Make();
        Write(path, key.ExportPem(), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Write(Path.ChangeExtension(path, ".pub.pem"), key.PublicPem, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        DurableFile.FlushFolder(folder);
        return key;
    }

    private static void Write(string path, string text, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(text));
        file.Flush(flushToDisk: true);
    }
}
