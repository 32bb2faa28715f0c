using Catalog.Api.Planning;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>An operation of a valid document. Its identity is the object: plans are kept by it.</summary>
internal sealed class Operation(ValidDocument document, GraphQLOperationDefinition definition, ISchema schema)
{
    public ValidDocument Document { get; } = document;

    public GraphQLOperationDefinition Definition { get; } = definition;

    public string? Name => Definition.Name?.StringValue;

    public UseDirective? Use { get; } = UseDirective.Of(definition, document.Syntax.Source);

    /// <summary>Whether variables have to be coerced.</summary>
    public bool HasVariables => Definition.Variables is { Count: > 0 };

    public ScalarVariables Scalars { get; } = new(definition, schema);

    /// <summary>Whether it selects records, be it under a condition.</summary>
    public bool SelectsRecords { get; } = new RootFields(document.Syntax).Any(definition, field => !RootFields.IsMetadata(field));

    public ConditionValues Conditions(OperationVariables variables)
    {
        var bits = 0UL;
        for (var i = 0; i < Document.ConditionVariables.Count; i++)
        {
            if (variables[Document.ConditionVariables[i]] is true)
            {
                bits |= 1UL << i;
            }
        }

        return new ConditionValues(Document.ConditionVariables, bits);
    }
}
