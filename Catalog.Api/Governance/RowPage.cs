namespace Catalog.Api.Governance;

/// <summary>A page of a register, the newest rows first.</summary>
internal sealed class RowPage<TRow>(IReadOnlyList<TRow> rows, string? endCursor, bool hasNextPage, Func<Task<int>> count)
{
    public IReadOnlyList<TRow> Rows { get; } = rows;

    public string? EndCursor { get; } = endCursor;

    public bool HasNextPage { get; } = hasNextPage;

    /// <summary>How many rows there are on all pages.</summary>
    public Task<int> CountAsync() => count();
}
