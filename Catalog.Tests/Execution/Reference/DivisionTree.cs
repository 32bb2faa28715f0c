namespace Catalog.Tests.Execution.Reference;

/// <summary>Which division lies in which: province 2 digits, city 4, county 6, township 9, village 12, filled up with zeros.</summary>
internal static class DivisionTree
{
    private static readonly int[] Levels = [2, 4, 6, 9, 12];

    public static bool IsWithin(string division, string other) => division.StartsWith(Named(other), StringComparison.Ordinal);

    public static bool IsWithinAny(string division, IEnumerable<string> others) => others.Any(other => IsWithin(division, other));

    /// <summary>The codes, in their order, but for those within another.</summary>
    public static IReadOnlyList<string> Outermost(IEnumerable<string> divisions)
    {
        var outermost = new List<string>();
        var all = divisions.Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var division in all)
        {
            var isWithinAnother = all.Exists(other => Named(other) != Named(division) && IsWithin(division, other));
            var isRepeated = outermost.Exists(other => Named(other) == Named(division));
            if (!isWithinAnother && !isRepeated)
            {
                outermost.Add(division);
            }
        }

        return outermost;
    }

    /// <summary>The code down to the level that it names: what follows is zeros.</summary>
    private static string Named(string code) =>
        Levels.Where(level => level <= code.Length).Select(level => code[..level]).First(named => code[named.Length..].All(digit => digit == '0'));
}
