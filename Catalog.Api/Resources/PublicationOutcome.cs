namespace Catalog.Api.Resources;

/// <summary>What publishing came to.</summary>
/// <param name="Served">The version that is in force after it; null where none could ever be published.</param>
/// <param name="Problems">Why the definition files were refused.</param>
internal sealed record PublicationOutcome(PublishedCatalogue? Served, IReadOnlyList<DefinitionProblem> Problems)
{
    public Domain.Resources.CatalogueVersion? InForce => Served?.Version;
}
