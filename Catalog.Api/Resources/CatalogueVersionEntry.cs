namespace Catalog.Api.Resources;

/// <summary>Who published a version of the catalogue, when and on what basis.</summary>
internal sealed record CatalogueVersionEntry
{
    public required int Number { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public required string Basis { get; init; }
}
