using Catalog.Domain.Resources;

namespace Catalog.Domain.Planning;

/// <summary>One statement of a plan: which columns of which rows of a resource are read, and how they are shown.</summary>
/// <param name="Columns">Each column once, however often it is shown.</param>
/// <param name="Selections">The shapes in which each row is shown; a connection may show it as a node and in an edge.</param>
/// <param name="Links">The subjects that its rows lead to.</param>
public sealed record RecordRead(
    Resource Resource,
    RowVisibility Visibility,
    IReadOnlyList<PlannedColumn> Columns,
    IReadOnlyList<IReadOnlyList<RecordField>> Selections,
    IReadOnlyList<SubjectSelection> Links)
{
    /// <summary>What must hold of a row so that it is read; null for nothing but its visibility.</summary>
    public RowCondition? Condition { get; init; }

    /// <summary>
    /// The item that names the legal entity whose features are read; null where they are read as such. INVARIANT: whose a feature is shows
    /// in no row in which that item may not be compared.
    /// </summary>
    public PlannedComparison? Holder { get; init; }

    /// <summary>By what rows are ordered, before the order in which they arrived.</summary>
    public IReadOnlyList<OrderKey> Order { get; init; } = [];

    /// <summary>The place near which its rows are; null for any.</summary>
    public PlannedNear? Near { get; init; }
}
