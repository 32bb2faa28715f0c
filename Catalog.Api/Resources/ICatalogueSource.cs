using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Where the version of the catalogue that is now served comes from.</summary>
public interface ICatalogueSource
{
    /// <summary>INVARIANT: the same object as long as the same version is served.</summary>
    CatalogueVersion Current { get; }

    /// <summary>Whether a version is in force that this program cannot read: it serves an earlier one.</summary>
    bool IsBehind { get; }

    /// <summary>Serves the version that is in force in the database. For one caller at a time.</summary>
    Task FollowAsync(CancellationToken cancellationToken);
}
