using Catalog.Api.Schema;

namespace Catalog.Api.Auditing.Queries;

/// <summary>An entry and its cursor as the schema shows them.</summary>
internal sealed class EntryEdgeType : MetadataType<EntryEdge>
{
    /// <param name="node">The type under which the entry is shown.</param>
    public EntryEdgeType(string node)
        : base(AuditTypes.Edge(node), "An entry and its cursor.")
    {
        Show("cursor", Reference.Required("String"), "Continues a page after this entry.", edge => edge.Cursor);
        Show("node", Reference.To(node), "The entry.", edge => edge.Node);
    }
}
