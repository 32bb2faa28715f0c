namespace Catalog.Domain.Supply;

/// <summary>Reads a geometry object into its one form as text, which is what records hold.</summary>
/// <returns>What is wrong with it; null where it was read.</returns>
public delegate ItemFault? GeometryReading(string text, out string? geoJson);
