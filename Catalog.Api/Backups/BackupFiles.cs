using System.Security.Cryptography;
using Catalog.Api.Auditing.Segments;
using Catalog.Api.Storage;

namespace Catalog.Api.Backups;

/// <summary>Reads files of a backup, and tells how far it is.</summary>
internal sealed class BackupFiles(string folder, long bytesInAll, IProgress<ReadingProgress>? progress)
{
    private const int BufferLength = 1 << 20;

    private long _bytes;

    /// <summary>What the manifest says of a file.</summary>
    public async Task<BackupFile> DescribeAsync(string path, CancellationToken cancellation)
    {
        await using var input = new FileStream(Path.Combine(folder, path), FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return new BackupFile(path, input.Length, await DigestAsync(input, cancellation));
    }

    /// <exception cref="BackupException">The file is not there, or not as the manifest says.</exception>
    public async Task CheckAsync(BackupFile file, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(folder, file.Path)) || await DescribeAsync(file.Path, cancellation) != file)
        {
            throw new BackupException($"{file.Path} of the backup is missing or damaged: nothing was restored.");
        }
    }

    /// <summary>Whether a file elsewhere holds the same bytes.</summary>
    public async Task<bool> IsSameAsync(BackupFile file, string other, CancellationToken cancellation)
    {
        if (!File.Exists(other) || new FileInfo(other).Length != file.Bytes)
        {
            return false;
        }

        await using var input = new FileStream(other, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return await DigestAsync(input, cancellation) == file.Digest;
    }

    private async Task<string> DigestAsync(FileStream input, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        for (int read; (read = await input.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            _bytes += read;
            progress?.Report(new ReadingProgress(_bytes, bytesInAll, 0));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
