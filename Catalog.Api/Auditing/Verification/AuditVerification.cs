using Catalog.Api.Auditing.Segments;
using Catalog.Api.Auditing.Signing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>Verifies the chains of all nodes, or of one.</summary>
internal sealed class AuditVerification(SegmentStore store, PublicKeys keys, IReadOnlyList<IHeadWitness> witnesses, bool isDeep)
{
    /// <param name="from">An entry to begin at; 1 for the whole chain.</param>
    /// <exception cref="IOException">A segment cannot be read.</exception>
    public async Task<IReadOnlyList<ChainReport>> RunAsync(
        IReadOnlyList<NodeName> nodes, long from, IProgress<ReadingProgress>? progress, CancellationToken cancellation)
    {
        // What witnesses know is asked for first: the chain only grows meanwhile.
        var known = new List<KnownHead>();
        foreach (var (node, witness) in nodes.SelectMany(node => witnesses.Select(witness => (node, witness))))
        {
            known.AddRange(await witness.KnownAsync(node, cancellation));
        }

        var chains = nodes.Select(node => (Node: node, Sources: store.Sources(node))).ToList();
        var (inAll, bytes, entries) = (chains.SelectMany(chain => chain.Sources).Sum(source => source.FileLength), 0L, 0L);
        var reports = new List<ChainReport>();
        foreach (var (node, sources) in chains)
        {
            var verifier = new ChainVerifier(node, keys, known, isDeep, (read, count) =>
            {
                (bytes, entries) = (bytes + read, entries + count);
                progress?.Report(new ReadingProgress(bytes, inAll, entries));
            });
            reports.Add(await Task.Run(() => verifier.Verify(sources, from, cancellation), cancellation));
        }

        return reports;
    }
}
