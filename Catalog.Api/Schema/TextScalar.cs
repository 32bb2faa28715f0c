using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Schema;

/// <summary>A scalar that is text on the wire and validates itself.</summary>
internal sealed class TextScalar : ScalarGraphType
{
    private readonly Func<string, string?> _canonical;

    /// <param name="expected">What a value looks like; it stands in the description and in errors.</param>
    /// <param name="canonical">The value in its one form, or null where the text is none.</param>
    public TextScalar(string name, string expected, Func<string, string?> canonical)
    {
        Name = name;
        Description = expected;
        _canonical = canonical;
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => _canonical(text.Value.ToString()) ?? ThrowLiteralConversionError(value, Description),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value, Description),
    };

    public override object? ParseValue(object? value) => value switch
    {
        string text => _canonical(text) ?? ThrowValueConversionError(value),
        null => null,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value;
}
