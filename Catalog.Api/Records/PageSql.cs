using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>
/// Writes the statements of a page: those after the row at which it begins, in the order of the rows, each to be run while rows
/// are wanting. One for all would have to say "equal and after, or greater", which no index serves; each of these is one range of
/// an index on its keys, so that a page costs the same wherever it is.
/// </summary>
internal sealed class PageSql(RecordDialect dialect, RecordRead read)
{
    private readonly bool _isIdDescending = read.Order is [.., { IsDescending: true }];

    public IReadOnlyList<PreparedStatement> Write(PageShape shape)
    {
        if (shape.StartNulls is not { } nulls)
        {
            return [Statement(shape, 0, _ => null)];
        }

        var statements = new List<PreparedStatement>();
        for (var key = read.Order.Count; key >= 0; key--)
        {
            var equalKeys = key;
            foreach (var (after, isNull) in After(equalKeys, nulls, shape.IsBackward))
            {
                // Rows are not ordered by a key that is null in all of them: a database might sort them for it.
                statements.Add(Statement(shape, isNull ? equalKeys + 1 : equalKeys, row =>
                    string.Join(" AND ", Enumerable.Range(0, equalKeys).Select(i => Equal(row, i, nulls, ParameterSource.Start)).Append(after(row)))));
            }
        }

        return statements;
    }

    private PreparedStatement Statement(PageShape shape, int fixedKeys, Func<RowSql, string?> segment)
    {
        var row = new RowSql(dialect, read);
        row.Select(withKeys: true);
        var end = shape.EndNulls is { } nulls ? Before(row, nulls, shape.IsBackward) : null;
        return row.Text
            .Add(row.Conditions(" WHERE ", isPage: true, segment(row), end))
            .Add(" ORDER BY ").Add(row.Keys(shape.IsBackward, fixedKeys))
            .Add(" LIMIT ").Add(row.Text.Parameter(ParameterSource.Limit))
            .Build();
    }

    /// <summary>The ranges of a key that come after its value in the first row, in their order. Null comes before all values where a key ascends.</summary>
    private IEnumerable<(Func<RowSql, string> Range, bool IsNull)> After(int key, uint nulls, bool isBackward)
    {
        if (key == read.Order.Count)
        {
            yield return (row => $"{row.Column(RecordNames.Id)} {(_isIdDescending == isBackward ? ">" : "<")} {Bound(row, key, ParameterSource.Start)}", false);
            yield break;
        }

        var ascends = read.Order[key].IsDescending == isBackward;
        if (IsNull(nulls, key))
        {
            if (ascends)
            {
                yield return (row => $"{row.KeyValues[key]} IS NOT NULL", false);
            }

            yield break;
        }

        yield return (row => $"{row.KeyValues[key]} {(ascends ? ">" : "<")} {Bound(row, key, ParameterSource.Start)}", false);
        if (!ascends)
        {
            yield return (row => $"{row.KeyValues[key]} IS NULL", true);
        }
    }

    /// <summary>That a row comes before the row at which the page ends at the latest.</summary>
    private string Before(RowSql row, uint nulls, bool isBackward)
    {
        var ways = new List<string>();
        for (var key = 0; key <= read.Order.Count; key++)
        {
            if (Precedes(row, key, nulls, isBackward) is { } precedes)
            {
                var equal = Enumerable.Range(0, key).Select(i => Equal(row, i, nulls, ParameterSource.End));
                ways.Add($"({string.Join(" AND ", equal.Append(precedes))})");
            }
        }

        return $"({string.Join(" OR ", ways)})";
    }

    private string? Precedes(RowSql row, int key, uint nulls, bool isBackward)
    {
        if (key == read.Order.Count)
        {
            return $"{row.Column(RecordNames.Id)} {(_isIdDescending == isBackward ? "<" : ">")} {Bound(row, key, ParameterSource.End)}";
        }

        var value = row.KeyValues[key];
        return (ascends: read.Order[key].IsDescending == isBackward, isNull: IsNull(nulls, key)) switch
        {
            (true, true) => null,
            (true, false) => $"({value} < {Bound(row, key, ParameterSource.End)} OR {value} IS NULL)",
            (false, true) => $"{value} IS NOT NULL",
            (false, false) => $"{value} > {Bound(row, key, ParameterSource.End)}",
        };
    }

    private static string Equal(RowSql row, int key, uint nulls, ParameterSource bound) =>
        IsNull(nulls, key) ? $"{row.KeyValues[key]} IS NULL" : $"{row.KeyValues[key]} = {Bound(row, key, bound)}";

    private static bool IsNull(uint nulls, int key) => (nulls & (1u << key)) != 0;

    private static string Bound(RowSql row, int key, ParameterSource bound) => row.Text.Parameter(bound, key);
}
