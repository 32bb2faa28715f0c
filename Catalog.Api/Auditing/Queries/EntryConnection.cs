using Catalog.Api.Auditing.Index;
using Catalog.Api.Schema;

namespace Catalog.Api.Auditing.Queries;

/// <summary>A list of entries in pages: the page is read once, and only where a part of it is asked for.</summary>
internal sealed class EntryConnection
{
    /// <summary>Beyond how many entries they are not counted.</summary>
    public const int MaxCount = 10_000;

    private readonly AuditIndex _index;
    private readonly EntryFilter _filter;
    private readonly EntryPageRequest _request;
    private readonly EntryCursors _cursors;
    private readonly RequestTrail _trail;
    private readonly CancellationToken _cancellation;
    private Task<ShownEntries>? _shown;

    public EntryConnection(
        AuditIndex index, EntryFilter filter, EntryPageRequest request, EntryCursors cursors, RequestTrail trail, CancellationToken cancellation)
    {
        _index = index;
        _filter = filter;
        _request = request;
        _cursors = cursors;
        _trail = trail;
        _cancellation = cancellation;
    }

    public async Task<IReadOnlyList<IndexedEntry>> NodesAsync() => (await ShownAsync()).Entries;

    public async Task<IEnumerable<EntryEdge>> EdgesAsync() => (await ShownAsync()).Entries.Select(entry => new EntryEdge(_cursors.Of(entry.Place), entry));

    public async Task<PageInfo> PageInfoAsync()
    {
        var shown = await ShownAsync();
        return new PageInfo(
            shown.HasNext,
            shown.HasPrevious,
            shown.Entries is [var first, ..] ? _cursors.Of(first.Place) : null,
            shown.Entries is [.., var last] ? _cursors.Of(last.Place) : null);
    }

    /// <summary>Null where there are more than are counted.</summary>
    public async Task<long?> TotalCountAsync()
    {
        var count = await _index.CountAsync(_filter, MaxCount + 1, _cancellation);
        return count > MaxCount ? null : count;
    }

    private Task<ShownEntries> ShownAsync() => _shown ??= ReadAsync();

    private async Task<ShownEntries> ReadAsync()
    {
        var page = await _index.ReadAsync(_filter, _request.After, _request.Before, Math.Max(_request.Size, 1), _request.IsBackward, _cancellation);
        var isEmpty = _request.Size == 0;
        var hasMore = page.HasMore || (isEmpty && page.Entries.Count > 0);
        // An entry at which the page begins or ends is there still: none is ever deleted within its time.
        var (hasNext, hasPrevious) = (_request.Before is not null, _request.After is not null);
        IReadOnlyList<IndexedEntry> entries = isEmpty ? [] : _request.IsBackward ? [.. page.Entries.Reverse()] : page.Entries;
        _trail.Count(entries.Count);
        return _request.IsBackward
            ? new ShownEntries(entries, hasNext, hasMore || hasPrevious)
            : new ShownEntries(entries, hasMore || hasNext, hasPrevious);
    }
}
