using Catalog.Api.Schema;

namespace Catalog.Api.Discrepancies;

/// <summary>A page of discrepancies as the schema shows it. A page is as many records as were looked at, whatever was found.</summary>
internal sealed class DiscrepancyPageType : MetadataType<DiscrepancyPage>
{
    public static readonly string TypeName = $"{DiscrepancyType.TypeName}Connection";

    public DiscrepancyPageType()
        : base(TypeName, "What some records of a register differ in from other registers.")
    {
        Show("nodes", Reference.List(DiscrepancyType.TypeName), "What was found.", page => page.Found);
        Show("examined", Reference.Required("Int"), "How many records were looked at.", page => page.Examined);
        Show("pageInfo", Reference.Required("PageInfo"), "Where the page stands.", page => new PageInfo(page.HasNextPage, false, null, page.EndCursor));
    }
}
