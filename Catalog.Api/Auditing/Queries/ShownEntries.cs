using Catalog.Api.Auditing.Index;

namespace Catalog.Api.Auditing.Queries;

/// <summary>The entries of a page, the newest first.</summary>
internal sealed record ShownEntries(IReadOnlyList<IndexedEntry> Entries, bool HasNext, bool HasPrevious);
