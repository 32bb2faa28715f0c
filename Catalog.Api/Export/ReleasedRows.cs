using Catalog.Api.Auditing;
using Catalog.Domain.Auditing;

namespace Catalog.Api.Export;

/// <summary>Rows that may leave. INVARIANT: an entry that covers them is on the disk.</summary>
internal sealed class ReleasedRows
{
    private readonly ExportRows _rows;

    private ReleasedRows(ExportRows rows) => _rows = rows;

    public int Count => _rows.Count;

    /// <summary>All rows, each as a line of JSON.</summary>
    public ReadOnlyMemory<byte> Lines => _rows.Json.WrittenMemory;

    /// <summary>A row as JSON.</summary>
    public ReadOnlySpan<byte> this[int row] => _rows[row];

    /// <exception cref="AuditUnavailableException">The entry cannot be written, so that the rows stay here.</exception>
    public static async ValueTask<ReleasedRows> ReleaseAsync(AuditLog audit, ExportRows rows, ExportPageSent entry)
    {
        await audit.AppendAsync(entry);
        return new ReleasedRows(rows);
    }
}
