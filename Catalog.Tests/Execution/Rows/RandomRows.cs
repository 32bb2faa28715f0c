using Catalog.Domain.Resources;

namespace Catalog.Tests.Execution.Rows;

/// <summary>Rows of a few registers whose values repeat, are missing, and differ by a hair.</summary>
internal static class RandomRows
{
    private const int MostRows = 14;

    public static IReadOnlyList<Row> Of(Dice dice, IEnumerable<Resource> resources) => [.. resources.SelectMany(resource => Of(dice, resource))];

    private static List<Row> Of(Dice dice, Resource resource)
    {
        // Few values a register, so that keys are equal and filters hit.
        var kept = resource.Items.ToDictionary(
            item => item.Field, item => RandomValues.Few(dice, item), StringComparer.Ordinal);
        var missing = dice.Of(0.05, 0.3);
        return [.. Enumerable.Range(1, dice.Between(0, MostRows)).Select(number => new Row(
            resource,
            number,
            RandomValues.Subject(dice, resource.Subject),
            resource.Items.ToDictionary(item => item.Field, item => dice.Chance(missing) ? null : dice.Of(kept[item.Field]), StringComparer.Ordinal)))];
    }
}
