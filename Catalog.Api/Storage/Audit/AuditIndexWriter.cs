namespace Catalog.Api.Storage.Audit;

/// <summary>An open connection that fills the index. For one thread at a time; it is asked without waiting for other tasks, since that thread has nothing else to do.</summary>
internal abstract class AuditIndexWriter : IDisposable
{
    /// <summary>How far the index has followed a node's chain; null where it knows nothing of it.</summary>
    public abstract ChainPositionRow? Position(string node);

    /// <summary>The entries of a chain that the index is a witness of, from one number up to another, both included.</summary>
    public abstract IReadOnlyList<ChainHeadRow> Heads(string node, long first, long last);

    /// <summary>The last of them; null where there is none.</summary>
    public abstract ChainHeadRow? LastHead(string node);

    /// <summary>Writes a batch in one transaction; false, and nothing written, where the index no longer stands where the batch begins.</summary>
    public abstract bool TryWrite(IndexBatch batch);

    /// <summary>Empties the index but for what it is a witness of, to which it adds where it stood if that is to be kept.</summary>
    /// <param name="nodes">The nodes whose entries can be had again.</param>
    /// <returns>False, and nothing done, where it holds entries of other nodes.</returns>
    public abstract bool TryEmpty(IReadOnlyCollection<string> nodes, bool keepsWitness);

    /// <summary>Forgets what the index is a witness of.</summary>
    public abstract void ForgetHeads();

    /// <summary>Ends a long filling.</summary>
    public abstract void Settle();

    public abstract void Dispose();
}
