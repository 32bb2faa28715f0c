using System.Buffers;
using Catalog.Domain.Resources;
using CsvHelper;

namespace Catalog.Api.Export.Formats;

/// <summary>
/// Values with commas between them, in UTF-8; null is nothing, an empty text two quotes. Source: RFC 4180. INVARIANT: no program of
/// spreadsheets takes a text for a formula: one that begins like a formula has an apostrophe before it, as has one that begins with it.
/// </summary>
internal sealed class CsvRows : RowWriter
{
    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r\n'");

    private readonly IReadOnlyList<ExportColumn> _columns;
    private readonly Stream _output;
    private readonly bool _hasHeader;
    private readonly bool[] _isText;
    private readonly string?[] _cells;
    private readonly MemoryStream _page = new();
    private readonly CsvWriter _csv;

    public CsvRows(IReadOnlyList<ExportColumn> columns, Stream output, bool hasHeader)
    {
        (_columns, _output, _hasHeader) = (columns, output, hasHeader);
        _isText = [.. columns.Select(column => column.Type?.Scalar is not (ItemScalar.Int or ItemScalar.Float or ItemScalar.Decimal or ItemScalar.Boolean))];
        _cells = new string?[columns.Count];
        _csv = CsvWriter.Create(_page, CsvWriterOptions.Default, leaveOpen: true);
    }

    public override ValueTask BeginAsync(CancellationToken cancellation)
    {
        if (_hasHeader)
        {
            foreach (var column in _columns)
            {
                _csv.WriteField(column.Name);
            }

            _csv.EndRecord();
        }

        return SendAsync(cancellation);
    }

    public override ValueTask WriteAsync(ReleasedRows rows, CancellationToken cancellation)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            RowCells.Read(rows[row], _cells);
            for (var i = 0; i < _cells.Length; i++)
            {
                Write(_cells[i], _isText[i]);
            }

            _csv.EndRecord();
        }

        return SendAsync(cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await _csv.DisposeAsync();
        await _page.DisposeAsync();
    }

    private void Write(string? text, bool isText)
    {
        if (text is null or "")
        {
            _csv.WriteField(string.Empty, text is null ? CsvQuoting.WhenNeeded : CsvQuoting.Always);
        }
        else
        {
            _csv.WriteField(isText && Dangerous.Contains(text[0]) ? $"'{text}" : text);
        }
    }

    private async ValueTask SendAsync(CancellationToken cancellation)
    {
        await _csv.FlushAsync(cancellation);
        await _output.WriteAsync(_page.GetBuffer().AsMemory(0, (int)_page.Length), cancellation);
        _page.SetLength(0);
    }
}
