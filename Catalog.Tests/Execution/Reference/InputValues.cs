using System.Globalization;
using System.Text.Json;
using GraphQLParser.AST;

namespace Catalog.Tests.Execution.Reference;

/// <summary>
/// Values that an operation gives: string (names of enums too), decimal, bool, null, a list, or a dictionary in the order of its
/// fields. Source: GraphQL specification, 6.1.2 and 6.4.1.
/// </summary>
internal sealed class InputValues
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);

    public InputValues(GraphQLOperationDefinition operation, string variables)
    {
        using var given = JsonDocument.Parse(variables);
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            var name = definition.Variable.Name.StringValue;
            if (given.RootElement.TryGetProperty(name, out var value))
            {
                _variables.Add(name, Of(value));
            }
            else if (definition.DefaultValue is { } written)
            {
                _variables.Add(name, Of(written));
            }
        }
    }

    /// <summary>The arguments of a field or directive that have a value, null among them.</summary>
    public IReadOnlyDictionary<string, object?> Arguments(IHasArgumentsNode node) => (node.Arguments?.Items ?? [])
        .Select(argument => (Name: argument.Name.StringValue, Value: Of(argument.Value)))
        .Where(argument => argument.Value is not Absent)
        .ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);

    /// <summary>A list; a single value is a list of one.</summary>
    public static IReadOnlyList<object?> List(object? value) => value as IReadOnlyList<object?> ?? [value];

    private object? Of(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => _variables.TryGetValue(variable.Name.StringValue, out var given) ? given : Absent.Value,
        GraphQLNullValue => null,
        GraphQLBooleanValue truth => truth.BoolValue,
        GraphQLIntValue whole => Number(whole.Value.ToString()),
        GraphQLFloatValue number => Number(number.Value.ToString()),
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLEnumValue member => member.Name.StringValue,
        GraphQLListValue list => (list.Values ?? []).Select(Of).Select(element => element is Absent ? null : element).ToList(),
        GraphQLObjectValue fields => (fields.Fields ?? []).Select(field => (field.Name.StringValue, Value: Of(field.Value)))
            .Where(field => field.Value is not Absent)
            .ToDictionary(field => field.StringValue, field => field.Value, StringComparer.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Number => Number(value.GetRawText()),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => value.EnumerateArray().Select(Of).ToList(),
        _ => value.EnumerateObject().ToDictionary(field => field.Name, field => Of(field.Value), StringComparer.Ordinal),
    };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
