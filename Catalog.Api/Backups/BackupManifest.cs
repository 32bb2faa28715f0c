using System.Security.Cryptography;
using System.Text.Json;
using Catalog.Api.Storage;

namespace Catalog.Api.Backups;

/// <summary>What a backup consists of. It is written last: a folder without it is no backup.</summary>
/// <param name="Format">How to read it; 1.</param>
/// <param name="Provider">What kind of database its files are of.</param>
internal sealed record BackupManifest(int Format, string Program, string Provider, DateTimeOffset Begun, DateTimeOffset Ended, IReadOnlyList<BackupFile> Files)
{
    public const string FileName = "backup.json";

    private const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static BackupManifest Of(string provider, DateTimeOffset begun, DateTimeOffset ended, IReadOnlyList<BackupFile> files) =>
        new(CurrentFormat, typeof(BackupManifest).Assembly.GetName().Version!.ToString(3), provider, begun, ended, files);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static string DigestOf(byte[] manifest) => Convert.ToHexStringLower(SHA256.HashData(manifest));

    /// <exception cref="BackupException">The folder holds no backup that this program can read.</exception>
    public static (BackupManifest Manifest, string Digest) Read(string folder)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, FileName));
            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json) is { Format: CurrentFormat, Provider: not null, Files: not null } manifest
                && manifest.Files.All(file => file?.Path is { Length: > 0 } && IsWithin(folder, file))
                ? (manifest, DigestOf(bytes))
                : throw new BackupException($"{folder} holds no backup that this program reads.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BackupException($"{folder} holds no whole backup: {exception.Message}", exception);
        }
    }

    /// <summary>Whether a file lies where it says: whoever wrote the manifest could have named any file of the machine.</summary>
    private static bool IsWithin(string folder, BackupFile file) =>
        Path.GetFullPath(file.Path, Path.GetFullPath(folder)).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
