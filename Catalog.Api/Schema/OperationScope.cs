using Catalog.Api.Authentication;
using Catalog.Domain.Access;
using Catalog.Domain.Resources;
using GraphQL;

namespace Catalog.Api.Schema;

/// <summary>What the resolvers of metadata know of the operation that they answer.</summary>
internal sealed class OperationScope(Caller? caller, CatalogueVersion catalogue, AccessSnapshot access)
    : Dictionary<string, object?>
{
    public Caller? Caller { get; } = caller;

    public CatalogueVersion Catalogue { get; } = catalogue;

    public AccessSnapshot Access { get; } = access;

    public static OperationScope Of(IResolveFieldContext context) => (OperationScope)context.UserContext;
}
