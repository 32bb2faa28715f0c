using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>Somebody who saw the chain earlier, and keeps what he saw elsewhere than its segments: the database, a file that was given away.</summary>
internal interface IHeadWitness
{
    /// <summary>What he knows of a node's chain.</summary>
    Task<IReadOnlyList<KnownHead>> KnownAsync(NodeName node, CancellationToken cancellation);
}
