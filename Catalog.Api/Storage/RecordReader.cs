namespace Catalog.Api.Storage;

/// <summary>The rows of a statement, one at a time, without copies where the database allows it.</summary>
public abstract class RecordReader : IAsyncDisposable
{
    public abstract ValueTask<bool> NextAsync(CancellationToken cancellation);

    public abstract bool IsNull(int column);

    public abstract long Int64(int column);

    public abstract double Double(int column);

    /// <summary>The value as text in UTF-8; valid until the next call on this column or row.</summary>
    public abstract ReadOnlySpan<byte> Utf8(int column);

    /// <summary>The bytes of a binary value; valid until the next call on this column or row.</summary>
    public abstract ReadOnlySpan<byte> Bytes(int column);

    public abstract ValueTask DisposeAsync();
}
