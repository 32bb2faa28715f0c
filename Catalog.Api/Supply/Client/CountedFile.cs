namespace Catalog.Api.Supply.Client;

/// <summary>A file that tells how much of it was read.</summary>
internal sealed class CountedFile(string path, Action<long> progress) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        progress(Position);
        return read;
    }
}
