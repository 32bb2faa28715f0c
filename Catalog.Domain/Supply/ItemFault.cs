namespace Catalog.Domain.Supply;

/// <summary>What is wrong with a value. INVARIANT: it tells of what class the value is, and never the value.</summary>
/// <param name="ValueClass">Such as: text of 63 characters.</param>
public readonly record struct ItemFault(RejectionCode Code, string ValueClass);
