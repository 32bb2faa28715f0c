using System.Buffers;
using System.Text.Json;
using Catalog.Api.Records;

namespace Catalog.Api.Export;

/// <summary>The rows of a page, each as a line of JSON.</summary>
internal sealed class ExportRows : IDisposable
{
    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n"u8);

    private readonly List<int> _ends = [];

    private ExportRows()
    {
    }

    /// <summary>The lines, each ended by a line feed.</summary>
    public JsonOutput Json { get; } = new();

    public int Count => _ends.Count;

    /// <summary>The values against which objections are open.</summary>
    public List<ObjectedValue> Objected { get; } = [];

    /// <summary>A row without its line feed.</summary>
    public ReadOnlySpan<byte> this[int row] => Json.Written[StartOf(row)..(_ends[row] - 1)];

    /// <param name="first">The number of the first row in the export, from 1.</param>
    /// <param name="marks">What objections the reading of the page found.</param>
    public static ExportRows Of(ConnectionPage page, int selection, ObjectionMarks marks, long first)
    {
        var rows = new ExportRows();
        for (var row = 0; row < page.Count; row++)
        {
            var start = rows.Json.Length;
            page.Rows!.Write(page.Row(row), selection, rows.Json);
            rows.KeepOneLine(start);
            rows.Json.Raw("\n"u8);
            rows._ends.Add(rows.Json.Length);
            if (marks.At(start) is { } keys)
            {
                rows.Objected.AddRange(Shown(rows[row], keys.Keys).Select(key => new ObjectedValue(first + row, key, keys[key].Value)));
            }
        }

        return rows;
    }

    public void Dispose() => Json.Dispose();

    private int StartOf(int row) => row == 0 ? 0 : _ends[row - 1];

    // Geometries are JSON as they were taken in, which may have lines.
    private void KeepOneLine(int start)
    {
        if (Json.Written[start..].ContainsAny(LineBreaks))
        {
            using var row = JsonDocument.Parse(Json.Written[start..].ToArray());
            var line = JsonSerializer.SerializeToUtf8Bytes(row.RootElement, RowCells.Relaxed);
            Json.CutTo(start);
            Json.Raw(line);
        }
    }

    /// <summary>Those of the keys that show a value: a mark on a null would tell of what is not seen.</summary>
    private static List<string> Shown(ReadOnlySpan<byte> row, IEnumerable<string> keys)
    {
        using var document = JsonDocument.Parse(row.ToArray());
        return [.. keys.Where(key => document.RootElement.GetProperty(key).ValueKind != JsonValueKind.Null)];
    }
}
