using System.Security.Cryptography;

namespace Catalog.Api.Authentication;

/// <summary>The file of the <see cref="DevelopmentKey"/>: PKCS#8 in PEM, mode 0600 in a folder of mode 0700.</summary>
internal static class DevelopmentKeyFile
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <returns>Null if the user has no folder for application data.</returns>
    public static string? Locate(string? configured)
    {
        if (configured is not null)
        {
            return Path.GetFullPath(configured);
        }

        var data = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : Path.Combine(data, "catalog", "development-signing-key.pem");
    }

    /// <exception cref="IOException">The file cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read or made.</exception>
    public static string ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        return File.ReadAllText(path);
    }

    private static void Create(string path)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Write(draft);
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first: its key is the key.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // A folder that exists keeps its mode: it may be shared on purpose, and the file is private in any case.
            Directory.CreateDirectory(folder, Private | UnixFileMode.UserExecute);
        }
    }

    private static void Write(string draft)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var stream = new FileStream(draft, options);
        using var writer = new StreamWriter(stream);
        writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }
}
