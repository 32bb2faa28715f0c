using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing;

/// <summary>Knows how far a chain went, from another place than its segments.</summary>
internal interface IChainWitness
{
    /// <summary>The last entry of a node that it knows; null where it knows none, or cannot say.</summary>
    WitnessedEntry? LastKnown(NodeName node);
}
