using Catalog.Domain.Auditing;

namespace Catalog.Api.Auditing.Index;

/// <summary>Where an entry is that the index has found.</summary>
internal sealed record FoundEntry(EntryPlace Place, NodeName Node, long Number, long Segment, long LineStart, int LineLength);
