using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;

namespace Catalog.Api.Auditing;

/// <summary>A node's chain in the hands of the one process that writes it.</summary>
internal sealed class OwnChain : IDisposable
{
    /// <summary>A command that writes a little is over by then, and so is a server that was asked to stop.</summary>
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(10);

    private readonly SegmentFolder _folder;
    private readonly Func<TimeSpan, FileStream> _takeLock;
    private FileStream _lock;

    private OwnChain(SegmentFolder folder, Chain chain, Func<TimeSpan, FileStream> takeLock, FileStream taken)
    {
        _folder = folder;
        Chain = chain;
        _takeLock = takeLock;
        _lock = taken;
    }

    public Chain Chain { get; }

    /// <param name="takeLock">Takes the node's lock, for which it waits so long.</param>
    /// <param name="witness">Is asked how far the chain went before it is taken up.</param>
    public static OwnChain Begin(
        SegmentFolder folder, string keyPath, long segmentLength, TimeProvider time, Func<TimeSpan, FileStream> takeLock, IChainWitness? witness = null)
    {
        folder.Create();
        var taken = takeLock(LockWait);
        try
        {
            var own = new OwnChain(folder, new Chain(folder, NodeKeyFile.ReadOrCreate(keyPath), segmentLength, time), takeLock, taken);
            try
            {
                own.Chain.Begin(witness?.LastKnown(folder.Node));
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
        _lock = _takeLock(TimeSpan.Zero);
        Chain.Resume(since, refused);
    }

    public void Dispose()
    {
        Chain.Dispose();
        _lock.Dispose();
    }
}
