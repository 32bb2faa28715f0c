using System.Globalization;
using Catalog.Api.Documents;
using GraphQLParser.AST;

namespace Catalog.Api.Planning;

/// <summary>Where the value of an argument comes from: the document, or a variable of the request.</summary>
internal sealed class ArgumentSource
{
    private readonly object? _value;
    private readonly string? _variable;

    private ArgumentSource(object? value, string? variable)
    {
        _value = value;
        _variable = variable;
    }

    /// <summary>Whether the value stands in the document.</summary>
    public bool IsLiteral => _variable is null;

    /// <summary>The argument of a field or a directive; null where it is not given.</summary>
    public static ArgumentSource? Of(IHasArgumentsNode owner, string argument)
    {
        var node = owner.Arguments?.Items.Find(candidate => candidate.Name.StringValue == argument);
        return node?.Value switch
        {
            null => null,
            GraphQLVariable variable => new ArgumentSource(null, variable.Name.StringValue),
            GraphQLStringValue text => new ArgumentSource(text.Value.ToString(), null),
            GraphQLIntValue number => new ArgumentSource(int.Parse(number.Value, CultureInfo.InvariantCulture), null),
            GraphQLEnumValue member => new ArgumentSource(member.Name.StringValue, null),
            GraphQLNullValue => new ArgumentSource(null, null),
            var other => throw new NotSupportedException($"No argument that is read here takes a {other.Kind}."),
        };
    }

    public object? Value(OperationVariables variables) => _variable is null ? _value : variables[_variable];
}
