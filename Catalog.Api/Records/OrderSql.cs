using Catalog.Api.Storage;
using Catalog.Domain.Planning;

namespace Catalog.Api.Records;

/// <summary>Writes the keys of an ordering as SQL.</summary>
internal static class OrderSql
{
    /// <summary>The value by which rows are ordered; null in rows outside the row scope of the item.</summary>
    /// <param name="visibility">The rows that are read anyway.</param>
    public static string Key(StatementText text, OrderKey key, string alias, RowVisibility visibility) => Key(text, key, 0, alias, visibility);

    private static string Key(StatementText text, OrderKey key, int hop, string alias, RowVisibility visibility)
    {
        if (hop == key.Through.Count)
        {
            var column = text.Column(alias, key.Item.Item.Field);
            return ConditionSql.Guard(key.Item, visibility) is { } scope ? $"CASE WHEN {text.Within(alias, scope)} THEN {column} END" : column;
        }

        var (register, visible) = key.Through[hop];
        var other = text.Alias();
        var predicate = text.Visible(other, visible) is { } limits ? $" AND {limits}" : string.Empty;
        return $"(SELECT {Key(text, key, hop + 1, other, visible)} FROM {text.Table(register, other)}"
            + $" WHERE {text.Column(other, RecordNames.Subject)} = {text.Column(alias, RecordNames.Subject)}{predicate}"
            + $" ORDER BY {text.Column(other, RecordNames.Id)} LIMIT 1)";
    }
}
