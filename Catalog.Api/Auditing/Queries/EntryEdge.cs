using Catalog.Api.Auditing.Index;

namespace Catalog.Api.Auditing.Queries;

/// <summary>An entry and its cursor.</summary>
internal sealed record EntryEdge(string Cursor, IndexedEntry Node);
