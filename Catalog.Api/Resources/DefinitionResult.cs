using Catalog.Domain.Resources;

namespace Catalog.Api.Resources;

/// <summary>What reading definition files came to: a catalogue, or the problems that keep it from being one.</summary>
public sealed record DefinitionResult(CatalogueVersion? Catalogue, IReadOnlyList<DefinitionProblem> Problems);
