using Catalog.Api.Limits;
using Catalog.Domain.TrustedOperations;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>A document that is valid against the served schema, whatever the values of its variables.</summary>
internal sealed class ValidDocument
{
    /// <param name="inputs">The filters and orderings of all its fields.</param>
    public ValidDocument(
        DocumentHash hash,
        GraphQLDocument syntax,
        DocumentSize size,
        IReadOnlyList<string> conditionVariables,
        IReadOnlyList<InputArgument> inputs,
        OperationCosts costs,
        ISchema schema)
    {
        Hash = hash;
        Syntax = syntax;
        Size = size;
        ConditionVariables = conditionVariables;
        Inputs = inputs;
        Operations =
        [
            .. syntax.Definitions.OfType<GraphQLOperationDefinition>().Select(definition => new Operation(this, definition, costs.Of(definition), schema)),
        ];
    }

    public DocumentHash Hash { get; }

    public GraphQLDocument Syntax { get; }

    public DocumentSize Size { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public IReadOnlyList<InputArgument> Inputs { get; }

    /// <summary>The variables on which @skip and @include depend.</summary>
    public IReadOnlyList<string> ConditionVariables { get; }
}
