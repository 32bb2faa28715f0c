using Catalog.Api.Schema;

namespace Catalog.Api.Auditing.Queries;

/// <summary>A list of entries in pages as the schema shows it, by the Relay cursor connections specification.</summary>
internal sealed class EntryConnectionType : MetadataType<EntryConnection>
{
    /// <param name="node">The type under which entries are shown.</param>
    public EntryConnectionType(string node, string nodes)
        : base(AuditTypes.Connection(node), nodes)
    {
        Fetch("nodes", Reference.OptionalList(node), "The entries of the page.", async page => await page.NodesAsync());
        Fetch("edges", Reference.OptionalList(AuditTypes.Edge(node)), "The entries of the page with their cursors.", async page => await page.EdgesAsync());
        Fetch("pageInfo", Reference.Required("PageInfo"), "Where the page stands.", async page => await page.PageInfoAsync());
        Fetch("totalCount", Reference.To("Int"), $"How many entries there are; null where they are more than {EntryConnection.MaxCount}.", async page => await page.TotalCountAsync());
    }
}
