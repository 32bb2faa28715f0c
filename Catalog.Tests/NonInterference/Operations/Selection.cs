namespace Catalog.Tests.NonInterference.Operations;

/// <summary>A selection of an operation.</summary>
internal abstract record Selection(IReadOnlyList<Condition> Conditions)
{
    /// <param name="Children">None for a leaf.</param>
    public sealed record Field(
        string Name,
        string? Alias,
        IReadOnlyList<(string Name, Given Value)> Arguments,
        IReadOnlyList<Condition> Conditions,
        IReadOnlyList<Selection> Children) : Selection(Conditions);

    public sealed record Inline(string? On, IReadOnlyList<Condition> Conditions, IReadOnlyList<Selection> Children) : Selection(Conditions);

    public sealed record Spread(string Fragment, IReadOnlyList<Condition> Conditions) : Selection(Conditions);
}
