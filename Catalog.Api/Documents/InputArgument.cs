using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>A filter or an ordering as a document gives it.</summary>
/// <param name="Type">The type that the schema declares for it.</param>
internal sealed record InputArgument(GraphQLField Field, string Name, IGraphType Type, GraphQLValue Value)
{
    /// <summary>Whether no variable stands in it.</summary>
    public bool IsConstant { get; } = !HasVariable(Value);

    private static bool HasVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Exists(HasVariable) == true,
        GraphQLObjectValue fields => fields.Fields?.Exists(field => HasVariable(field.Value)) == true,
        _ => false,
    };
}
