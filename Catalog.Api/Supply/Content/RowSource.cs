using Catalog.Api.Errors;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Reads the rows of one format.</summary>
internal abstract class RowSource
{
    /// <summary>Whether the first record names the columns.</summary>
    public virtual bool HasHeader => false;

    /// <summary>Reads the record that names the columns.</summary>
    /// <returns>Why the whole content is refused; null where it is not.</returns>
    public virtual RequestError? ReadHeader(ReadOnlySpan<byte> record) => null;

    /// <summary>Reads a record into a row; what is wrong with it is among the row's faults.</summary>
    public abstract void Read(ReadOnlySpan<byte> record, SuppliedRow row);

    protected static ItemFault Undecodable { get; } = new(RejectionCode.TextUndecodable, "bytes that are no characters of the encoding");
}
