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
            return Import(path, pem);
        }

        var key = NodeKey.Make();
        // In this order: a key that is there has its public one beside it, wherever a stop comes between.
        Write(Path.ChangeExtension(path, ".pub.pem"), key.PublicPem, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Write(path, key.ExportPem(), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return key;
    }

    private static NodeKey Import(string path, string pem)
    {
        try
        {
            return NodeKey.Import(pem);
        }
        catch (CryptographicException exception)
        {
            throw new CryptographicException($"{path} holds no key that signs. {exception.Message}", exception);
        }
    }

    /// <summary>Writes a file that is there whole or not at all.</summary>
    private static void Write(string path, string text, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        var unfinished = path + ".new";
        File.Delete(unfinished);
        using (var file = new FileStream(unfinished, options))
        {
            file.Write(Encoding.ASCII.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
        DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
    }
}
