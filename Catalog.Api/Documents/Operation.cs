using Catalog.Api.Limits;
using Catalog.Api.Planning;
using Catalog.Api.Schema;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>An operation of a valid document. Its identity is the object: plans are kept by it.</summary>
internal sealed class Operation
{
    private readonly IReadOnlyList<InputArgument> _inputs;
    private readonly OperationInputs? _constantInputs;

    public Operation(ValidDocument document, GraphQLOperationDefinition definition, OperationCost cost, ISchema schema)
    {
        Scalars = new ScalarVariables(definition, schema);
        Cost = cost;
        Document = document;
        Definition = definition;
        Use = UseDirective.Of(definition, document.Syntax.Source);
        var fields = new SelectedFields(document.Syntax, definition);
        IsMutation = definition.Operation == OperationType.Mutation;
        Roots = [.. fields.Roots.Select(field => field.Name.StringValue)];
        SelectsRecords = !IsMutation && fields.Roots.Any(field => !MetadataFields.Contains(field.Name.StringValue));
        SelectsGovernance = fields.Roots.Any(field => field.Name.StringValue == MetadataFields.Governance);
        SelectsAudit = fields.Roots.Any(field => field.Name.StringValue == MetadataFields.Audit);
        _inputs = [.. document.Inputs.Where(input => fields.Contains(input.Field))];
        _constantInputs = _inputs.All(input => input.IsConstant) ? Coerce(OperationVariables.None) : null;
    }

    public ValidDocument Document { get; }

    public GraphQLOperationDefinition Definition { get; }

    public string? Name => Definition.Name?.StringValue;

    public OperationCost Cost { get; }

    public UseDirective? Use { get; }

    /// <summary>Whether variables have to be coerced.</summary>
    public bool HasVariables => Definition.Variables is { Count: > 0 };

    public ScalarVariables Scalars { get; }

    public bool IsMutation { get; }

    /// <summary>The names of the fields that it selects of its root, each as often as it does.</summary>
    public IReadOnlyList<string> Roots { get; }

    /// <summary>Whether it selects the registers of governance, be it under a condition.</summary>
    public bool SelectsGovernance { get; }

    /// <summary>Whether it selects records, be it under a condition.</summary>
    public bool SelectsRecords { get; }

    /// <summary>Whether it selects the audit, be it under a condition.</summary>
    public bool SelectsAudit { get; }

    /// <summary>Its filters and orderings, with the values of variables in them.</summary>
    public OperationInputs Inputs(OperationVariables variables) => _constantInputs ?? Coerce(variables);

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

    private OperationInputs Coerce(OperationVariables variables) => _inputs.Count == 0
        ? OperationInputs.None
        : OperationInputs.Of(_inputs.Select(input => (input, ExecutionHelper.CoerceValue(input.Type, input.Value, variables.Values).Value)));
}
