using Catalog.Domain.Resources;

namespace Catalog.Api.Storage;

/// <summary>Writes rows in large transactions; rows that were not committed when it is disposed are gone.</summary>
public abstract class RecordWriter : IAsyncDisposable
{
    /// <param name="subject">The identity number or credit code of the subject; null for geographic features.</param>
    /// <param name="values">
    /// A value per item, in the items' order: string (dates as YYYY-MM-DD, moments as YYYY-MM-DDThh:mm:ssZ, coded values as
    /// their codes), int, double, decimal, bool, byte[] or null.
    /// </param>
    /// <exception cref="ArgumentException">A text has the character U+0000, at which databases end texts or refuse them.</exception>
    public abstract ValueTask WriteAsync(Resource resource, string? subject, IReadOnlyList<object?> values, CancellationToken cancellation);

    /// <summary>Makes what was written so far durable and visible, and goes on.</summary>
    public abstract ValueTask CommitAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}
