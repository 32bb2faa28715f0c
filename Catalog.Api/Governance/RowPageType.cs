using Catalog.Api.Schema;

namespace Catalog.Api.Governance;

/// <summary>A page of a register as the schema shows it, by the Relay cursor connections specification, read forwards.</summary>
internal sealed class RowPageType<TRow> : MetadataType<RowPage<TRow>>
{
    /// <param name="node">The type under which rows are shown.</param>
    public RowPageType(string node)
        : base(NameOf(node), "A page of a register, the newest first.")
    {
        Show("nodes", Reference.List(node), "What is on the page.", page => page.Rows);
        Show("pageInfo", Reference.Required("PageInfo"), "Where the page stands.", page => new PageInfo(page.HasNextPage, false, null, page.EndCursor));
        Fetch("totalCount", Reference.Required("Int"), "How many there are on all pages.", async page => await page.CountAsync());
    }

    public static string NameOf(string node) => $"{node}Connection";
}
