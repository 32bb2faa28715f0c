using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>A document that is valid against the served schema, whatever the values of its variables.</summary>
internal sealed class ValidDocument
{
    public ValidDocument(GraphQLDocument syntax, IReadOnlyList<string> conditionVariables, ISchema schema)
    {
        Syntax = syntax;
        ConditionVariables = conditionVariables;
        Operations = [.. syntax.Definitions.OfType<GraphQLOperationDefinition>().Select(definition => new Operation(this, definition, schema))];
    }

    public GraphQLDocument Syntax { get; }

    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The variables on which @skip and @include depend.</summary>
    public IReadOnlyList<string> ConditionVariables { get; }
}
