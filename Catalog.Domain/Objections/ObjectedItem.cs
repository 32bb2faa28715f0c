using Catalog.Domain.Resources;

namespace Catalog.Domain.Objections;

/// <summary>An item of a record against which an objection is open.</summary>
/// <param name="Subject">The number of the subject whose records they are; null for a geographic feature.</param>
/// <param name="Row">The number of the row, for a geographic feature; null for a subject's.</param>
public sealed record ObjectedItem(ItemCode Item, string? Subject, long? Row);
