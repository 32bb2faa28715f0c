namespace Catalog.Api.Limits;

/// <summary>How much a selection set selects, with its fragments spread out. Sums stop at the largest number instead of turning over.</summary>
/// <param name="Fields">Fields, spreads and inline fragments.</param>
/// <param name="RootFields">The fields of the set itself.</param>
/// <param name="Depth">Fields inside fields.</param>
internal readonly record struct SelectionSize(int Fields, int RootFields, int Aliases, int Depth)
{
    /// <summary>What is selected side by side.</summary>
    public SelectionSize Beside(SelectionSize other) => new(
        Sum(Fields, other.Fields), Sum(RootFields, other.RootFields), Sum(Aliases, other.Aliases), Math.Max(Depth, other.Depth));

    /// <summary>A field with what it selects.</summary>
    public static SelectionSize OfField(bool hasAlias, SelectionSize selected) =>
        new(Sum(selected.Fields, 1), 1, Sum(selected.Aliases, hasAlias ? 1 : 0), Sum(selected.Depth, 1));

    /// <summary>A fragment where it is spread.</summary>
    public SelectionSize Spread() => this with { Fields = Sum(Fields, 1) };

    private static int Sum(int left, int right) => (int)Math.Min((long)left + right, int.MaxValue);
}
