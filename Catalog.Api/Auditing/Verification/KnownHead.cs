using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Verification;

/// <summary>An entry of a chain as it was seen earlier, by somebody else than who keeps the segments.</summary>
/// <param name="Witness">Who saw it, as the report names him: "the index", "head.json".</param>
internal sealed record KnownHead(NodeName Node, long Number, EntryHash Hash, string Witness);
