using System.Security.Cryptography;
using System.Text;

namespace Catalog.Api.Authentication;

/// <summary>The file of the <see cref="DevelopmentKey"/>: PKCS#8 in PEM, mode 0600 in a folder of mode 0700.</summary>
internal static class DevelopmentKeyFile
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan WaitForAnother = TimeSpan.FromSeconds(2);

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

    /// <summary>Reads the key; makes it first if there is none. Whoever does so at the same time gets the same key.</summary>
    /// <exception cref="IOException">The file cannot be read or made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read or made.</exception>
    public static string ReadOrCreate(string path)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        IOException? failure = null;
        string? pem = null;
        SpinWait.SpinUntil(
            () =>
            {
                try
                {
                    pem = TryRead(path) ?? Create(path);
                }
                catch (IOException inUse)
                {
                    failure = inUse;
                }

                return pem is not null;
            },
            WaitForAnother);
        return pem ?? throw failure!;
    }

    private static string? TryRead(string path) =>
        File.Exists(path) && File.ReadAllText(path) is { Length: > 0 } pem ? pem : null;

    // INVARIANT: the key is written by the one process that holds the file alone, and only into an empty file.
    // Moving a finished file into place would not do: on Unix, File.Move looks first and replaces afterwards.
    private static string Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        using var file = new FileStream(path, options);
        if (file.Length > 0)
        {
            using var reader = new StreamReader(file);
            return reader.ReadToEnd();
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, Private); // an empty file may have been there with another mode
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportPkcs8PrivateKeyPem();
        file.Write(Encoding.ASCII.GetBytes(pem));
        file.Flush(flushToDisk: true);
        return pem;
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
}
