using Catalog.Api.Storage;
using Catalog.Domain.Access;
using Catalog.Domain.Grants;
using Catalog.Domain.Planning;
using Catalog.Domain.Subjects;

namespace Catalog.Api.Records;

/// <summary>The parts of a statement that reads the rows of one read.</summary>
internal sealed class RowSql
{
    private readonly RecordRead _read;
    private readonly string _alias;

    public RowSql(RecordDialect dialect, RecordRead read)
    {
        _read = read;
        Text = new StatementText(dialect);
        _alias = Text.Alias();
        KeyValues = [.. read.Order.Select(key => OrderSql.Key(Text, key, _alias, read.Visibility))];
    }

    public StatementText Text { get; }

    /// <summary>The values by which rows are ordered.</summary>
    public IReadOnlyList<string> KeyValues { get; }

    public string Table => Text.Table(_read.Resource, _alias);

    public string Column(string name) => Text.Column(_alias, name);

    /// <summary>The store's own columns come first: the row's number and its subject; then the items, then the keys if they are wanted.</summary>
    public StatementText Select(bool withKeys)
    {
        Text.Add("SELECT ").Add(Column(RecordNames.Id)).Add(", ").Add(Subject);
        foreach (var value in _read.Columns.Select(Value).Concat(withKeys ? KeyValues : []))
        {
            Text.Add(", ").Add(value);
        }

        return Text.Add(" FROM ").Add(Table);
    }

    // Who holds a feature is an item like any other: it is read to find the features of one, and not beside them.
    private string Subject => _read is { Resource.Subject: SubjectKind.GeographicFeature, Holder: null } ? "NULL" : Column(RecordNames.Subject);

    private string? Held => _read.Holder is { } holder ? Scope(holder) : null;

    /// <summary>What must hold of a row; nothing where all are read.</summary>
    /// <param name="isPage">Whether few rows are wanted in an order that an index has.</param>
    public string Conditions(string lead, bool isPage = false, params IEnumerable<string?> others)
    {
        var filter = _read.Condition is null ? null : new ConditionSql(Text).Write(_read.Condition, _read.Resource, _alias, _read.Visibility);
        var all = string.Join(" AND ", others.Prepend(filter).Prepend(Held).Prepend(Text.Visible(_alias, _read.Visibility, isPage)).OfType<string>());
        return all.Length == 0 ? string.Empty : lead + all;
    }

    /// <summary>That the values of an item may be compared in a row; null where they may in all that are read.</summary>
    public string? Scope(PlannedComparison item) => ConditionSql.Guard(item, _read.Visibility) is { } scope ? $"({Text.Within(_alias, scope)})" : null;

    /// <summary>The ordering, which the row's number completes in the direction of the last key.</summary>
    /// <param name="isBackward">Whether rows are read from the end.</param>
    /// <param name="first">The first key that counts: those before it are the same in all rows.</param>
    public string Keys(bool isBackward = false, int first = 0)
    {
        var keys = KeyValues.Select((key, i) => Directed(key, _read.Order[i].IsDescending, isBackward)).Skip(first);
        return string.Join(", ", keys.Append(Directed(Column(RecordNames.Id), _read.Order is [.., { IsDescending: true }], isBackward)));
    }

    private static string Directed(string key, bool isDescending, bool isBackward) => isDescending == isBackward ? key : $"{key} DESC";

    // A row by the first view that reaches it; only the last can be without a scope.
    private string Value(PlannedColumn column)
    {
        if (column.Views is [{ RowScope: null } first, ..])
        {
            return Shown(column, first);
        }

        var cases = column.Views.Select(view => view.RowScope is null
            ? $" ELSE {Shown(column, view)}"
            : $" WHEN {Text.Within(_alias, view.RowScope)} THEN {Shown(column, view)}");
        return $"CASE{string.Concat(cases)} END";
    }

    private string Shown(PlannedColumn column, ItemView view) => view.Mask switch
    {
        null => Column(column.Item.Field),
        { Kind: MaskKind.Grid or MaskKind.Centroid } mask => Text.Dialect.MaskedPlace(
            Column(RecordNames.Id), Column(RecordNames.Division), Text.Dialect.Quote(RecordNames.Space(_read.Resource, column.Item)), mask),
        var mask => Text.Dialect.Masked(Column(column.Item.Field), mask, column.Item.Type),
    };
}
