using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>A signed range that somebody kept: it knows its last entry, and the one before its first.</summary>
internal sealed class RangeWitness(string name, SignedRange range) : IHeadWitness
{
    public Task<IReadOnlyList<KnownHead>> KnownAsync(NodeName node, CancellationToken cancellation)
    {
        var known = range.Range;
        IReadOnlyList<KnownHead> heads = known.Node != node ? []
            : known.First == 1 ? [new KnownHead(node, known.Last, known.Hash, name)]
            : [new KnownHead(node, known.First - 1, known.Previous, name), new KnownHead(node, known.Last, known.Hash, name)];
        return Task.FromResult(heads);
    }
}
