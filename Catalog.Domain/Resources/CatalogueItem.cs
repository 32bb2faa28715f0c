namespace Catalog.Domain.Resources;

/// <summary>An information item with the resource that it belongs to.</summary>
public sealed record CatalogueItem(Resource Resource, InformationItem Item)
{
    /// <summary>Its place in the schema, such as HouseholdRegistration.name.</summary>
    public string Coordinate => Resource.Coordinate(Item);
}
