using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage;

namespace Catalog.Api.Backups;

/// <summary>
/// Writes a backup while servers run. The databases come first, then the segments: so whatever a database holds has its entry in the
/// chain that is restored with it. The index of the audit comes before both, since it may only know of what the chain has.
/// </summary>
internal sealed class BackupWriter(string provider, DatabaseBackup audit, DatabaseBackup catalog, SegmentsBackup segments, TimeProvider time)
{
    /// <returns>The manifest's digest, and how large the backup is.</returns>
    /// <exception cref="BackupException">It could not be written; what there is of it is no backup.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    public async Task<(string Digest, long Bytes)> WriteAsync(string folder, IProgress<ReadingProgress>? progress, Action<string> say, CancellationToken cancellation)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupException($"{folder} is not empty: nothing was written.");
        }

        var begun = time.GetUtcNow();
        Create(folder);
        var paths = new List<string>();
        foreach (var database in (DatabaseBackup[])[audit, catalog])
        {
            say($"Copying {database.FileName} …");
            await database.WriteAsync(Path.Combine(folder, database.FileName), cancellation);
            paths.Add(database.FileName);
        }

        say("Copying segments …");
        paths.AddRange(segments.Write(folder));
        var bytes = paths.Sum(path => new FileInfo(Path.Combine(folder, path)).Length);
        var files = new BackupFiles(folder, bytes, progress);
        var described = new List<BackupFile>();
        foreach (var path in paths)
        {
            described.Add(await files.DescribeAsync(path, cancellation));
        }

        var manifest = BackupManifest.Of(provider, begun, time.GetUtcNow(), described).ToBytes();
        DurableFile.Write(Path.Combine(folder, BackupManifest.FileName), file => file.Write(manifest));
        return (BackupManifest.DigestOf(manifest), bytes);
    }

    /// <summary>For its user alone: all the city's records are in it.</summary>
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
