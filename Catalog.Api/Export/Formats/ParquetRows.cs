using Parquet;
using Parquet.Schema;

namespace Catalog.Api.Export.Formats;

/// <summary>Typed columns, in row groups of bounded size. Source: Apache Parquet.</summary>
internal sealed class ParquetRows : RowWriter
{
    private readonly Stream _output;
    private readonly ExportSettings _settings;
    private readonly ParquetColumn[] _columns;
    private readonly string?[] _cells;
    private ParquetWriter? _file;
    private int _rows;
    private long _bytes;

    public ParquetRows(IReadOnlyList<ExportColumn> columns, Stream output, ExportSettings settings)
    {
        (_output, _settings) = (output, settings);
        _columns = [.. columns.Select(ParquetColumn.Of)];
        _cells = new string?[columns.Count];
    }

    public override async ValueTask BeginAsync(CancellationToken cancellation) =>
        _file = await ParquetWriter.CreateAsync(new ParquetSchema(_columns.Select(column => column.Field)), _output, cancellationToken: cancellation);

    public override async ValueTask WriteAsync(ReleasedRows rows, CancellationToken cancellation)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            RowCells.Read(rows[row], _cells);
            for (var i = 0; i < _cells.Length; i++)
            {
                _columns[i].Add(_cells[i]);
            }

            _bytes += rows[row].Length;
            if (++_rows >= _settings.RowGroupRows || _bytes >= _settings.RowGroupBytes)
            {
                await WriteGroupAsync(cancellation);
            }
        }
    }

    public override async ValueTask EndAsync(CancellationToken cancellation)
    {
        if (_rows > 0)
        {
            await WriteGroupAsync(cancellation);
        }

        // Its disposal writes the footer, without which the file is none.
        await _file!.DisposeAsync();
        await _output.FlushAsync(cancellation);
    }

    // INVARIANT: a file that broke off gets no footer, which only the end writes.
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask WriteGroupAsync(CancellationToken cancellation)
    {
        using (var group = _file!.CreateRowGroup())
        {
            foreach (var column in _columns)
            {
                await column.WriteAsync(group, cancellation);
            }
        }

        (_rows, _bytes) = (0, 0);
        await _output.FlushAsync(cancellation);
    }
}
