namespace Catalog.Api.Auditing.Index;

/// <summary>Some of the entries that a filter lets through, the newest first, or the oldest first where they were asked for backwards.</summary>
/// <param name="HasMore">Whether there are further ones in the direction that was asked.</param>
internal sealed record EntryPage(IReadOnlyList<IndexedEntry> Entries, bool HasMore);
