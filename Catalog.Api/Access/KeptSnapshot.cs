using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Api.Access;

/// <summary>The snapshot that a node decides by.</summary>
/// <param name="Catalogue">The version that its items come from.</param>
/// <param name="ConfirmedAt">The timestamp before the last time that the database was seen to hold this very book.</param>
internal sealed record KeptSnapshot(AccessSnapshot Snapshot, CatalogueVersion Catalogue, long ConfirmedAt)
{
    /// <summary>Whether its decisions are those of the moment. A clock that was set back is no reason to decide early.</summary>
    public bool Holds(DateTimeOffset moment, CatalogueVersion catalogue) =>
        moment >= Snapshot.ValidFrom && moment < Snapshot.ValidUntil && ReferenceEquals(Catalogue, catalogue);
}
