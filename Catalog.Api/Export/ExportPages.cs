using Catalog.Api.Auditing;
using Catalog.Api.Records;
using Catalog.Api.Storage;

namespace Catalog.Api.Export;

/// <summary>
/// Reads the pages of an export one after the other, each as of its own moment: no page keeps the database's past for the next. What
/// is added or changed meanwhile is in a later page or it is not; no row is in two pages unless its place in the ordering changes.
/// </summary>
internal sealed class ExportPages(RecordStore store, ExportPlan plan, ExportSettings settings)
{
    private const int FirstRows = 100;

    private CursorPlace? _after = plan.After;
    private int _size = Math.Min(FirstRows, settings.PageRows);

    /// <summary>Whether there may be rows behind those that were read.</summary>
    public bool HasNext { get; private set; } = true;

    /// <summary>The cursor of the last row that was read; null before the first.</summary>
    public string? Cursor { get; private set; }

    /// <param name="first">The number of the page's first row in the export, from 1.</param>
    /// <param name="trail">Is told of the page's subjects.</param>
    public async Task<ExportRows> NextAsync(long first, RequestTrail trail, CancellationToken cancellation)
    {
        await using var connection = await store.RentAsync(cancellation);
        var run = new RecordRun(connection, plan.Decided.Inputs.Values, trail, cancellation);
        using var page = await plan.Program.ReadAsync(run, _after, _size);
        HasNext = page.HasNext;
        if (page.Count > 0)
        {
            (_after, Cursor) = plan.Program.EndOf(page);
        }

        var rows = ExportRows.Of(page, plan.Selection, run.Marks, first);
        if (rows.Count > 0)
        {
            // As many rows as the page's bytes are to be, by those that were just read.
            _size = (int)Math.Clamp((long)settings.PageBytes * rows.Count / rows.Json.Length, 1, settings.PageRows);
        }

        return rows;
    }
}
