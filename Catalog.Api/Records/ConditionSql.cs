using Catalog.Api.Storage;
using Catalog.Domain.Planning;
using Catalog.Domain.Resources;

namespace Catalog.Api.Records;

/// <summary>
/// Writes conditions as SQL. INVARIANT: no column of an item stands in it but with its allowance to be compared, and in rows
/// outside the row scope of that allowance no comparison holds.
/// </summary>
internal sealed class ConditionSql(StatementText text)
{
    /// <param name="resource">Whose rows the condition is about.</param>
    /// <param name="alias">Their table.</param>
    /// <param name="visibility">The rows of it that are read anyway.</param>
    public string Write(RowCondition condition, Resource resource, string alias, RowVisibility visibility) => condition switch
    {
        RowCondition.And { Conditions.Count: 0 } => "1 = 1",
        RowCondition.And and => Join(and.Conditions, " AND ", resource, alias, visibility),
        RowCondition.Or { Conditions.Count: 0 } => "1 = 0",
        RowCondition.Or or => Join(or.Conditions, " OR ", resource, alias, visibility),
        RowCondition.Compare compare => Compare(compare, resource, alias, visibility),
        RowCondition.Related related => Related(related, alias),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private string Join(IReadOnlyList<RowCondition> conditions, string with, Resource resource, string alias, RowVisibility visibility) =>
        $"({string.Join(with, conditions.Select(condition => Write(condition, resource, alias, visibility)))})";

    private string Compare(RowCondition.Compare compare, Resource resource, string alias, RowVisibility visibility)
    {
        var column = text.Column(alias, compare.Item.Item.Field);
        var test = compare.Slot is not { } slot ? $"{column} IS NULL"
            : compare is { Item.Item: { Type.Scalar: ItemScalar.GeoJson } item, Comparison: not Comparison.IsNull } ? SpaceSql.Test(text, resource, item, compare.Comparison, slot, alias)
            : Test(compare, column, slot);
        if (compare.IsNegated)
        {
            // What is not there is not equal to anything, and not contained in it.
            test = $"({test}) IS NOT TRUE";
        }

        return Guard(compare.Item, visibility) is { } scope ? $"(({text.Within(alias, scope)}) AND ({test}))" : $"({test})";
    }

    /// <summary>The row scope that has to be asked for; null where every row that is read is in it.</summary>
    public static Domain.Grants.RowScope? Guard(PlannedComparison item, RowVisibility visibility) =>
        item.RowScope is { } scope && !(visibility.Within is { } within && scope.Covers(within)) ? scope : null;

    private string Test(RowCondition.Compare compare, string column, int slot)
    {
        string Input(ParameterSource source = ParameterSource.Input) => text.Parameter(source, slot);
        return compare.Comparison switch
        {
            Comparison.Equal => $"{column} = {Input()}",
            Comparison.In when compare.WithNull => $"{text.Dialect.IsElement(column, Input(ParameterSource.InputList))} OR {column} IS NULL",
            Comparison.In => text.Dialect.IsElement(column, Input(ParameterSource.InputList)),
            Comparison.GreaterThan => $"{column} > {Input()}",
            Comparison.GreaterThanOrEqual => $"{column} >= {Input()}",
            Comparison.LessThan => $"{column} < {Input()}",
            Comparison.LessThanOrEqual => $"{column} <= {Input()}",
            Comparison.Contains => text.Dialect.Contains(column, Input()),
            Comparison.StartsWith => $"{column} >= {Input()} AND {column} < {Input(ParameterSource.InputPrefixEnd)}",
            Comparison.EndsWith => text.Dialect.EndsWith(column, Input()),
            Comparison.Within => $"{column} BETWEEN {Input(ParameterSource.InputDivisionStart)} AND {Input(ParameterSource.InputDivisionEnd)}",
            Comparison.IsNull => $"({column} IS NULL) = {Input()}",
            _ => throw new ArgumentOutOfRangeException(nameof(compare)),
        };
    }

    private string Related(RowCondition.Related related, string alias)
    {
        var other = text.Alias();
        var visible = text.Visible(other, related.Visibility) is { } predicate ? $" AND {predicate}" : string.Empty;
        var condition = related.Condition is null ? null : Write(related.Condition, related.Register, other, related.Visibility);
        var holds = condition is null ? string.Empty
            : related.Quantifier == Quantifier.All ? $" AND ({condition}) IS NOT TRUE"
            : $" AND {condition}";
        var exists = $"EXISTS (SELECT 1 FROM {text.Table(related.Register, other)}"
            + $" WHERE {text.Column(other, RecordNames.Subject)} = {text.Column(alias, RecordNames.Subject)}{visible}{holds})";
        return related switch
        {
            { Quantifier: Quantifier.Some } => exists,
            { Quantifier: Quantifier.Any, Slot: { } slot } => $"{exists} = {text.Parameter(ParameterSource.Input, slot)}",
            _ => $"NOT {exists}",
        };
    }
}
