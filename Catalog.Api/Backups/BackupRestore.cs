using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Backups;

/// <summary>
/// Restores a backup to where the configuration points, which is empty. Everything is checked before anything is written. Segments that
/// are there as in the backup, after a stop half-way, are no hindrance; the catalogue's database comes last, without which no server has
/// records.
/// </summary>
internal sealed class BackupRestore(string provider, DatabaseBackup audit, DatabaseBackup catalog, SegmentsBackup segments)
{
    /// <returns>The manifest's digest.</returns>
    /// <exception cref="BackupException">It could not be restored.</exception>
    /// <exception cref="IOException">A file could not be read or written.</exception>
    public async Task<string> RunAsync(string folder, IProgress<ReadingProgress>? progress, Action<string> say, CancellationToken cancellation)
    {
        var (manifest, digest) = BackupManifest.Read(folder);
        if (!manifest.Provider.Equals(provider, StringComparison.OrdinalIgnoreCase))
        {
            throw new BackupException($"The backup is of {manifest.Provider}, and Database__Provider is {provider}: nothing was restored.");
        }

        var bytes = manifest.Files.Sum(file => file.Bytes);
        var files = new BackupFiles(folder, bytes, progress);
        foreach (var file in manifest.Files)
        {
            await files.CheckAsync(file, cancellation);
        }

        await CheckTargetsAsync(manifest, cancellation);
        say("Restoring segments …");
        foreach (var file in manifest.Files)
        {
            if (segments.Target(file.Path) is { } target && !await files.IsSameAsync(file, target, cancellation))
            {
                await CopyAsync(Path.Combine(folder, file.Path), target, cancellation);
            }
        }

        foreach (var database in (DatabaseBackup[])[audit, catalog])
        {
            say($"Restoring {database.FileName} …");
            await database.RestoreAsync(Path.Combine(folder, database.FileName), cancellation);
        }

        return digest;
    }

    private async Task CheckTargetsAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        var occupied = await catalog.OccupationAsync(cancellation) ?? await audit.OccupationAsync(cancellation)
            ?? segments.Occupied(manifest.Files.Select(file => segments.Target(file.Path)).OfType<string>().ToHashSet(StringComparer.Ordinal)) switch
            {
                { } node => $"{node} holds other entries already. Move it away, or name another folder with Audit__Path.",
                null => null,
            };
        if (occupied is not null)
        {
            throw new BackupException($"{occupied} Nothing was restored.");
        }
    }

    private static async Task CopyAsync(string file, string target, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(target)!;
        new SegmentFolder(folder, NodeName.Parse(Path.GetFileName(folder))).Create();
        var part = target + ".part";
        await using (var input = File.OpenRead(file))
        await using (var output = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await input.CopyToAsync(output, cancellation);
            output.Flush(flushToDisk: true);
        }

        File.Move(part, target, overwrite: true);
        DurableFile.FlushFolder(folder);
    }
}
