using Catalog.Domain.Resources;

namespace Catalog.Api.Storage;

/// <summary>
/// Writes records in one transaction at a time. Those of a writer that the store opened are gone if it is disposed before they were
/// committed; those of a writer in a context stand and fall with the context's transaction.
/// </summary>
public abstract class RecordWriter : IAsyncDisposable
{
    /// <summary>Adds a record; in the place of the one with its key, where the writer replaces.</summary>
    /// <exception cref="ArgumentException">A text has the character U+0000, at which databases end texts or refuse them, or what is to be a geometry is not valid.</exception>
    public abstract ValueTask WriteAsync(RecordRow row, CancellationToken cancellation);

    /// <summary>Removes the record with that key.</summary>
    /// <returns>Whether there was one.</returns>
    public abstract ValueTask<bool> RemoveAsync(Resource resource, RecordKey key, CancellationToken cancellation);

    /// <summary>Removes the records of a resource that came by no batch or by one before.</summary>
    /// <returns>How many there were.</returns>
    public abstract ValueTask<long> RemoveBeforeAsync(Resource resource, long batch, CancellationToken cancellation);

    /// <summary>Hands over to the database what is still held back, and commits it where the transaction is the writer's own; then it goes on.</summary>
    public abstract ValueTask CommitAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
