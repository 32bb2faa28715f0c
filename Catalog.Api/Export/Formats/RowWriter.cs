using Catalog.Domain.Exports;

namespace Catalog.Api.Export.Formats;

/// <summary>Writes rows in a form.</summary>
internal abstract class RowWriter : IAsyncDisposable
{
    public static RowWriter Create(ExportPlan plan, Stream output, ExportSettings settings) => plan.Format switch
    {
        ExportFormat.Csv => new CsvRows(plan.Columns, output, hasHeader: !plan.IsResumed),
        ExportFormat.Parquet => new ParquetRows(plan.Columns, output, settings),
        _ => new JsonLineRows(output),
    };

    /// <summary>Writes what comes before the first row.</summary>
    public virtual ValueTask BeginAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    public abstract ValueTask WriteAsync(ReleasedRows rows, CancellationToken cancellation);

    /// <summary>Writes what comes behind the last row.</summary>
    public virtual ValueTask EndAsync(CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Lets go of what it holds, and writes nothing more.</summary>
    public abstract ValueTask DisposeAsync();
}
