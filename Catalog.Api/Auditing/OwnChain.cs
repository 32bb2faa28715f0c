using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;

namespace Catalog.Api.Auditing;

/// <summary>A node's chain in the hands of the one process that writes it.</summary>
internal sealed class OwnChain : IDisposable
{
    private readonly SegmentFolder _folder;
    private FileStream _lock;

    private OwnChain(SegmentFolder folder, Chain chain, FileStream taken)
    {
        _folder = folder;
        Chain = chain;
        _lock = taken;
    }

    public Chain Chain { get; }

    public static OwnChain Begin(SegmentFolder folder, string keyPath, long segmentLength, TimeProvider time)
    {
        folder.Create();
        var taken = NodeLock.Take(folder);
        try
        {
            var own = new OwnChain(folder, new Chain(folder, NodeKeyFile.ReadOrCreate(keyPath), segmentLength, time), taken);
            try
            {
                own.Chain.Begin();
                return own;
            }
            catch
            {
                own.Chain.Dispose();
                throw;
            }
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Goes on after a failure. The lock is taken anew: the folder may be another one, and with it the lock's file. A folder that is
    /// gone is not made again: its disk may be away, and what lies under it is no place for entries.
    /// </summary>
    /// <exception cref="IOException">It still cannot be written, or another process writes it.</exception>
    public void Resume(DateTimeOffset since, long refused)
    {
        Chain.Release();
        _lock.Dispose();
        _lock = NodeLock.Take(_folder);
        Chain.Resume(since, refused);
    }

    public void Dispose()
    {
        Chain.Dispose();
        _lock.Dispose();
    }
}
