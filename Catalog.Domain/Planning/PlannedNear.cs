namespace Catalog.Domain.Planning;

/// <summary>The place near which rows are, the nearest first: slots of its longitude and latitude in degrees and of how many metres are near.</summary>
/// <param name="Item">The geometry that is measured.</param>
public sealed record PlannedNear(PlannedComparison Item, int Longitude, int Latitude, int Metres);
