using Catalog.Api.Schema;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Something that a search of the catalogue found, as the schema shows it.</summary>
internal sealed class CatalogueHitType : MetadataType<CatalogueHit>
{
    public const string TypeName = "CatalogueHit";

    public CatalogueHitType()
        : base(TypeName, "Something that a search of the catalogue found.")
    {
        Show("matter", Reference.Required(nameof(CatalogueMatter)), "What it is.", hit => hit.Matter);
        Show("coordinate", Reference.Required("String"), "Its place in the schema, such as HouseholdRegistration.name; of a department, its code.", hit => hit.Coordinate);
        Show("code", Reference.To("String"), "代码", hit => hit.Code);
        Show("name", Reference.Required("String"), "名称", hit => hit.Name);
        Show("resource", Reference.To("Resource"), "The resource that it is or belongs to.", hit => hit.Resource);
        Show("informationItem", Reference.To("InformationItem"), "The item that it is.", hit => hit.Item is null ? null : new CatalogueItem(hit.Resource!, hit.Item));
    }
}
