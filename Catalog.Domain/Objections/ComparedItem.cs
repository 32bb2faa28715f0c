using Catalog.Domain.Resources;

namespace Catalog.Domain.Objections;

/// <summary>An item of a register, and the item of another register whose value prevails where the two differ.</summary>
public sealed record ComparedItem(CatalogueItem Own, CatalogueItem Prevailing)
{
    /// <summary>The items of a resource that another register is responsible for, but for geometries and bytes, which nobody compares by looking.</summary>
    public static IReadOnlyList<ComparedItem> Of(CatalogueVersion catalogue, Resource resource) =>
    [
        .. resource.Items
            .Where(item => item.Type.Scalar is not (ItemScalar.GeoJson or ItemScalar.Base64))
            .Select(item => new CatalogueItem(resource, item))
            .Select(item => new ComparedItem(item, ResponsibleItem.Of(catalogue, item)))
            .Where(compared => compared.Prevailing.Resource.TypeName != resource.TypeName),
    ];
}
