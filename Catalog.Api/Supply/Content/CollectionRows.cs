using Catalog.Api.Errors;
using Catalog.Domain.Supply;

namespace Catalog.Api.Supply.Content;

/// <summary>Rows as the features of one collection. Source: RFC 7946, 3.3.</summary>
internal sealed class CollectionRows(SupplyLayout layout, ContentText text) : FeatureRows(layout, text)
{
    public override bool HasHeader => true;

    public override RequestError? ReadHeader(ReadOnlySpan<byte> record) =>
        CollectionFrame.Problem((byte[])[.. record, .. "[]}"u8]) is { } problem ? HeaderFault(problem) : null;

    public override RequestError HeaderFault(string problem) => SupplyErrors.CollectionInvalid(problem);
}
