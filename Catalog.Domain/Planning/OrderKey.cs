namespace Catalog.Domain.Planning;

/// <summary>An item by which rows are ordered; rows without a value come first, where it ascends.</summary>
/// <param name="Through">The registers that lead from the row's subject to the item, none where it is the row's own.</param>
public sealed record OrderKey(PlannedComparison Item, bool IsDescending, IReadOnlyList<RelatedRegister> Through);
