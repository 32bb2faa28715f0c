namespace Catalog.Domain.Supply;

/// <summary>
/// What is wrong with a value. INVARIANT: it tells of what class the value is, and never the value; but of a feature's geometry, which is
/// nobody's personal data, it tells the place of the fault, without which it could not be mended. It has no quote: in CSV it stands in quotes.
/// </summary>
/// <param name="ValueClass">Such as: text of 63 characters.</param>
public readonly record struct ItemFault(RejectionCode Code, string ValueClass);
