namespace Catalog.Domain.Supply;

/// <summary>One reason why a row was not taken.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Item">The item's field; null where the whole row is meant.</param>
/// <param name="ValueClass">Of what class the value is, never the value; of a feature's geometry, what is wrong with it and where.</param>
public sealed record Rejection(long Line, string? Item, string ValueClass, RejectionCode Code)
{
    public const int MaxClassLength = 120;
}
