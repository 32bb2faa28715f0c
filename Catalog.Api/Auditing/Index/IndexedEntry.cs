using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>An entry that the index found, as its segment has it.</summary>
/// <param name="Node">The node in whose chain it stands.</param>
/// <param name="Number">Its number in the chain.</param>
/// <param name="Hash">That of its line.</param>
internal sealed record IndexedEntry(EntryPlace Place, NodeName Node, long Number, EntryHash? Hash, AuditEntry Entry);
