using Catalog.Api.Schema;
using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>A difference between two versions of the catalogue as the schema shows it.</summary>
internal sealed class CatalogueDifferenceType : MetadataType<CatalogueDifference>
{
    public const string TypeName = "CatalogueDifference";

    public CatalogueDifferenceType()
        : base(TypeName, "A difference between two versions of the catalogue.")
    {
        Show("kind", Reference.Required(nameof(CatalogueDifferenceKind)), "What is different.", difference => difference.Kind);
        Show("coordinate", Reference.Required("String"), "What it is about, such as HouseholdRegistration.name.", difference => difference.Coordinate);
        Show("property", Reference.To("String"), "What of it differs; null where all of it is new or gone.", difference => difference.Property);
        Show("before", Reference.To("String"), "How it was.", difference => difference.Before);
        Show("after", Reference.To("String"), "How it is.", difference => difference.After);
    }
}
