using GraphQL.Types;

namespace Catalog.Api.Schema;

/// <summary>References to types of the schema by name.</summary>
internal static class Reference
{
    public static IGraphType To(string type) => new GraphQLTypeReference(type);

    public static IGraphType Required(string type) => new NonNullGraphType(To(type));

    public static IGraphType OptionalList(string type) => new ListGraphType(Required(type));

    public static IGraphType List(string type) => new NonNullGraphType(OptionalList(type));
}
