namespace Catalog.Api.Export;

/// <summary>A value of an export against which an objection is open.</summary>
/// <param name="Row">The number of its row, from 1.</param>
/// <param name="Column">Its response key.</param>
/// <param name="Item">The item's code.</param>
internal sealed record ObjectedValue(long Row, string Column, string Item);
