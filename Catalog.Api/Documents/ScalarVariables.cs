using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Catalog.Api.Documents;

/// <summary>
/// Coerces the variables of an operation where that is plain: every one of a scalar type, with a value or nullable.
/// GraphQL.NET walks the whole document for it; whatever is not plain, or wrong, is left to GraphQL.NET to coerce or refuse.
/// </summary>
internal sealed class ScalarVariables
{
    private readonly ScalarVariable[]? _variables;

    public ScalarVariables(GraphQLOperationDefinition operation, ISchema schema)
    {
        var definitions = operation.Variables?.Items ?? [];
        var scalars = definitions.Select(definition => ScalarVariable.Of(definition, schema)).OfType<ScalarVariable>().ToArray();
        _variables = scalars.Length == definitions.Count ? scalars : null;
    }

    /// <summary>The coerced values; null where GraphQL.NET has to see to them.</summary>
    public OperationVariables? Coerce(Inputs inputs)
    {
        if (_variables is null)
        {
            return null;
        }

        var values = new Variables();
        foreach (var variable in _variables)
        {
            if (!variable.TryCoerce(inputs, out var value))
            {
                return null;
            }

            values.Add(value);
        }

        return new OperationVariables(values);
    }

    private sealed record ScalarVariable(GraphQLVariableDefinition Definition, string Name, ScalarGraphType Type, bool IsOptional)
    {
        public static ScalarVariable? Of(GraphQLVariableDefinition definition, ISchema schema)
        {
            var declared = definition.Type.GraphTypeFromType(schema);
            var type = declared is NonNullGraphType required ? required.ResolvedType : declared;
            var isOptional = declared is not NonNullGraphType && definition.DefaultValue is null;
            return type is ScalarGraphType scalar ? new ScalarVariable(definition, definition.Variable.Name.StringValue, scalar, isOptional) : null;
        }

        public bool TryCoerce(Inputs inputs, out Variable variable)
        {
            variable = new Variable(Name, Definition);
            if (!inputs.TryGetValue(Name, out var given))
            {
                return IsOptional;
            }

            // Where a variable may be null, and whether null may stand in its places, are two questions.
            if (given is null)
            {
                return false;
            }

            try
            {
                variable.Value = Type.ParseValue(given);
                return true;
            }
            catch (Exception)
            {
                // A scalar says no by throwing; GraphQL.NET words what it says.
                return false;
            }
        }
    }
}
