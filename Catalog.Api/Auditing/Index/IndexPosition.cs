using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>How far the index has followed a node's chain.</summary>
/// <param name="Number">The last entry that is in the index; 0 for none.</param>
/// <param name="Time">When that entry was made.</param>
/// <param name="Written">The last entry that is known to be in the segments.</param>
/// <param name="IsStopped">Whether the chain is broken behind this place, so that it is not followed.</param>
internal sealed record IndexPosition(NodeName Node, long Number, DateTimeOffset? Time, long Written, bool IsStopped);
