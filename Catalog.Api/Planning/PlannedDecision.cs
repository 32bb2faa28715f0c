using Catalog.Domain.Access;
using Catalog.Domain.Resources;
using GraphQLParser.AST;

namespace Catalog.Api.Planning;

/// <summary>The decision on one place of an item in an operation, however many rows it answers in.</summary>
/// <param name="Path">The response keys that lead to it, without places in lists.</param>
/// <param name="Nodes">Where the document selects it.</param>
/// <param name="Argument">Where a filter, an ordering or a value to verify names it, such as where.name; null where it is selected.</param>
internal sealed record PlannedDecision(
    IReadOnlyList<string> Path, IReadOnlyList<GraphQLField> Nodes, CatalogueItem Item, Decision Decision, string? Argument = null)
{
    /// <summary>What to apply for; null where the item is allowed.</summary>
    public string? Remedy(DeclaredUse? use) => Decision is Denial denial
        ? Domain.Access.Remedy.For(denial, Item.Item.Name, Item.Resource.Provider, use, Item.Item.LegalBasis?.Citation, Item.Item.Mask)
        : null;
}
