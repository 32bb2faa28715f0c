using System.Text;
using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Divisions;
using Catalog.Domain.Grants;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>Writes the SQL of a read. INVARIANT: no column of an item stands in it but those of the read.</summary>
internal sealed class RecordSql(RecordDialect dialect, RecordRead read)
{
    private readonly string _table = dialect.Quote(RecordNames.Table(read.Resource));
    private readonly string _id = dialect.Quote(RecordNames.Id);
    private readonly string _subject = dialect.Quote(RecordNames.Subject);
    private readonly string _division = dialect.Quote(RecordNames.Division);

    /// <summary>The rows of one subject, in the order in which they arrived.</summary>
    public RecordStatement OfSubject(int limit) =>
        new($"{Select()} WHERE {_subject} = $subject{Visible(" AND ")} ORDER BY {_id}{(limit > 0 ? $" LIMIT {limit}" : string.Empty)}", RecordParameters.Subject);

    /// <summary>The rows of several subjects, those of each together.</summary>
    public RecordStatement OfSubjects() =>
        new($"{Select()} WHERE {dialect.IsElement(_subject, "$subjects")}{Visible(" AND ")} ORDER BY {_subject}, {_id}", RecordParameters.Subjects);

    /// <summary>A page of rows after one.</summary>
    public RecordStatement Page() =>
        new($"{Select()} WHERE {_id} > $after{Visible(" AND ")} ORDER BY {_id} LIMIT $limit", RecordParameters.After | RecordParameters.Limit);

    public RecordStatement Count() => new($"SELECT COUNT(*) FROM {_table}{Visible(" WHERE ")}", RecordParameters.None);

    /// <summary>The store's own columns come first: the row's number and its subject.</summary>
    private string Select()
    {
        var text = new StringBuilder("SELECT ").Append(_id).Append(", ").Append(_subject);
        foreach (var column in read.Columns)
        {
            text.Append(", ").Append(Value(column));
        }

        return text.Append(" FROM ").Append(_table).ToString();
    }

    // A row by the first view that reaches it; only the last can be without a scope.
    private string Value(PlannedColumn column)
    {
        if (column.Views is [{ RowScope: null } first, ..])
        {
            return Shown(column, first);
        }

        var text = new StringBuilder("CASE");
        foreach (var view in column.Views)
        {
            text.Append(view.RowScope is null ? " ELSE " : $" WHEN {Within(view.RowScope)} THEN ").Append(Shown(column, view));
        }

        return text.Append(" END").ToString();
    }

    private string Shown(PlannedColumn column, ItemView view)
    {
        var name = dialect.Quote(column.Item.Field);
        return view.Mask is null ? name : dialect.Masked(name, view.Mask, column.Item.Type);
    }

    private string Visible(string lead) => read.Visibility.Within is { } scope ? $"{lead}({Within(scope)})" : string.Empty;

    // A range of codes, which an index can serve. The codes are digits by construction.
    private string Within(RowScope scope) => string.Join(" OR ", scope.Divisions.Select(division =>
        $"{_division} BETWEEN '{division.Prefix}' AND '{division.Prefix.PadRight(DivisionCode.MaxLength, '9')}'"));
}
