using Catalog.Domain.Access;
using Catalog.Domain.Resources;

namespace Catalog.Api.Access;

/// <summary>The decision on one selection of an item, with what to do about a denial.</summary>
internal sealed record ExplainedDecision(IReadOnlyList<string> Path, CatalogueItem Item, Decision Decision, string? Argument, string? Remedy);
