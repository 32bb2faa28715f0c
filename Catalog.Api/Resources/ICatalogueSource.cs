using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>Where the version of the catalogue that is now served comes from.</summary>
public interface ICatalogueSource
{
    /// <summary>INVARIANT: the same object as long as the same version is served.</summary>
    CatalogueVersion Current { get; }
}
