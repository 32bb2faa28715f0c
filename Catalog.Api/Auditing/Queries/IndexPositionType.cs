using Catalog.Api.Auditing.Index;
using Catalog.Api.Schema;

namespace Catalog.Api.Auditing.Queries;

/// <summary>How far the index is, as the schema shows it.</summary>
internal sealed class IndexPositionType : MetadataType<IndexPosition>
{
    public IndexPositionType()
        : base(AuditTypes.Position, "How far the index has followed a node's chain.")
    {
        Show("node", Reference.Required("String"), "The node.", position => position.Node.Value);
        Show("number", Reference.Required("Long"), "The last entry that is found; 0 for none.", position => position.Number);
        Show("time", Reference.To(nameof(CatalogueScalars.Timestamp)), "When that entry was made.", position => Moments.Precise(position.Time));
        Show("written", Reference.Required("Long"), "The last entry that is known to be written.", position => position.Written);
        Show("isStopped", Reference.Required("Boolean"), "Whether the chain is broken behind this place, so that it is not followed: verify it.", position => position.IsStopped);
    }
}
