namespace Catalog.Domain.Resources;

/// <summary>Something that a search of the catalogue found.</summary>
/// <param name="Coordinate">Its place in the schema; a department has its code.</param>
/// <param name="Code">A code list has none.</param>
/// <param name="Resource">The resource that it is or belongs to.</param>
/// <param name="Item">The item that it is.</param>
public sealed record CatalogueHit(CatalogueMatter Matter, string Coordinate, string? Code, string Name, Resource? Resource, InformationItem? Item);
