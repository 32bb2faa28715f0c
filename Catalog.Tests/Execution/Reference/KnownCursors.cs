using System.Globalization;
using Catalog.Tests.Execution.Rows;

namespace Catalog.Tests.Execution.Reference;

/// <summary>
/// The cursors that answers held, each with the row that it stands for. Their text is the server's own affair: here it only has
/// to be the same for the same row of a list, and another for another.
/// </summary>
internal sealed class KnownCursors
{
    private const string Lead = "\u0001cursor ";

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cursors = new(StringComparer.Ordinal);

    /// <summary>What stands for the cursor of a row in an expected answer.</summary>
    /// <param name="list">The place of the list among those of the operation.</param>
    public static string Placeholder(int list, Row row) => string.Create(CultureInfo.InvariantCulture, $"{Lead}{list} {row.Number}");

    public static bool IsPlaceholder(string text) => text.StartsWith(Lead, StringComparison.Ordinal);

    /// <summary>The number of the row that a cursor stands for.</summary>
    public int Row(string cursor) => _rows[cursor];

    /// <summary>Takes an answered cursor for the one that is expected; false where it stands for another row already, or the row has another.</summary>
    public bool Learn(string placeholder, string cursor)
    {
        var row = int.Parse(placeholder[(placeholder.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
        _rows.TryAdd(cursor, row);
        _cursors.TryAdd(placeholder, cursor);
        return _rows[cursor] == row && _cursors[placeholder] == cursor;
    }
}
