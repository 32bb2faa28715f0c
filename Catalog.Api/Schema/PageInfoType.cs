namespace Catalog.Api.Schema;

/// <summary>Where a page stands, as the schema shows it. That of records' pages is written by a plan.</summary>
internal sealed class PageInfoType : MetadataType<PageInfo>
{
    public PageInfoType()
        : base("PageInfo", "Where a page stands.")
    {
        Show("hasNextPage", Reference.Required("Boolean"), "Whether records follow.", page => page.HasNextPage);
        Show("hasPreviousPage", Reference.Required("Boolean"), "Whether records come before.", page => page.HasPreviousPage);
        Show("startCursor", Reference.To("String"), "The cursor of the first record.", page => page.StartCursor);
        Show("endCursor", Reference.To("String"), "The cursor of the last record.", page => page.EndCursor);
    }
}
