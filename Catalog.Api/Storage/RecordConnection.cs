namespace Catalog.Api.Storage;

/// <summary>An open connection on which statements stay prepared. It is used by one operation at a time.</summary>
public abstract class RecordConnection : IAsyncDisposable
{
    /// <summary>Runs a statement; its reader is to be disposed before the next one runs.</summary>
    /// <param name="values">A value per parameter: string, long, double, <see cref="Space.PlaneGeometry"/> or null.</param>
    public abstract ValueTask<RecordReader> ReadAsync(RecordStatement statement, ReadOnlyMemory<object?> values, CancellationToken cancellation);

    /// <summary>Gives the connection back to the store.</summary>
    public abstract ValueTask DisposeAsync();
}
