namespace Catalog.Domain.Resources;

/// <summary>An information item with the resource that it belongs to.</summary>
public sealed record CatalogueItem(Resource Resource, InformationItem Item)
{
    /// <summary>Its place in the schema, such as HouseholdRegistration.name.</summary>
    public string Coordinate => Resource.Coordinate(Item);

    /// <summary>The day from which on it is not shared any more, by itself or with its resource; null while it is shared.</summary>
    public DateOnly? Withdrawn => Item.Withdrawn is { } own && !(Resource.Withdrawn < own) ? own : Resource.Withdrawn;
}
