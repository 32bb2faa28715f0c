using Catalog.Api.Errors;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Reads the rows of one format.</summary>
internal abstract class RowSource
{
    /// <summary>Whether the first record is none, but a header.</summary>
    public virtual bool HasHeader => false;

    /// <summary>Why no content of the format is taken; null where one is.</summary>
    public virtual RequestError? Refusal => null;

    /// <summary>Reads the record that names the columns, or stands before the others.</summary>
    /// <returns>Why the whole content is refused; null where it is not.</returns>
    public virtual RequestError? ReadHeader(ReadOnlySpan<byte> record) => null;

    public virtual RequestError HeaderFault(string problem) => SupplyErrors.HeaderInvalid(problem);

    /// <summary>Reads a record into a row; what is wrong with it is among the row's faults.</summary>
    public abstract void Read(ReadOnlySpan<byte> record, SuppliedRow row);

    protected static ItemFault Undecodable { get; } = new(RejectionCode.TextUndecodable, "bytes that are no characters of the encoding");
}
