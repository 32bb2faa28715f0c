using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalog.Api.Space;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalog.Api.Schema;

/// <summary>A scalar whose values are JSON that stands for a geometry.</summary>
internal sealed class PlaceScalar : ScalarGraphType
{
    private readonly Func<string, (PlaneGeometry? Geometry, GeometryFault? Fault)> _read;

    /// <param name="expected">What a value looks like; it stands in the description and in errors.</param>
    public PlaceScalar(string name, string expected, Func<string, (PlaneGeometry? Geometry, GeometryFault? Fault)> read)
    {
        Name = name;
        Description = expected;
        _read = read;
    }

    public override object? ParseLiteral(GraphQLValue value)
    {
        if (value is GraphQLNullValue)
        {
            return null;
        }

        var text = new StringBuilder();
        return Append(text, value) && Read(() => text.ToString()) is { Geometry: var geometry, Fault: var fault }
            ? geometry ?? ThrowLiteralConversionError(value, $"{fault}. {Description}")
            : ThrowLiteralConversionError(value, Description);
    }

    public override object? ParseValue(object? value)
    {
        if (value is null or PlaneGeometry)
        {
            return value;
        }

        var (geometry, fault) = Read(() => JsonSerializer.Serialize(value));
        return geometry ?? throw new FormatException($"Unable to convert a value to '{Name}': {fault}.");
    }

    /// <summary>Records are written by a plan, as they are stored.</summary>
    public override object? Serialize(object? value) => value;

    private (PlaneGeometry? Geometry, GeometryFault? Fault) Read(Func<string> text)
    {
        try
        {
            return _read(text());
        }
        catch (JsonException)
        {
            // What is nested deeper than JSON is read or written.
            return (null, new GeometryFault("no place"));
        }
    }

    private static bool Append(StringBuilder text, GraphQLValue value)
    {
        switch (value)
        {
            case GraphQLIntValue number:
                text.Append(number.Value.ToString());
                return true;
            case GraphQLFloatValue number:
                text.Append(number.Value.ToString());
                return true;
            case GraphQLStringValue word:
                text.Append(JsonSerializer.Serialize(word.Value.ToString()));
                return true;
            case GraphQLListValue list:
                return Append(text, '[', list.Values ?? [], element => Append(text, element), ']');
            case GraphQLObjectValue members:
                return Append(text, '{', members.Fields ?? [], member => Append(text.Append(CultureInfo.InvariantCulture, $"\"{member.Name.StringValue}\":"), member.Value), '}');
            default:
                return false;
        }
    }

    private static bool Append<T>(StringBuilder text, char open, List<T> elements, Func<T, bool> append, char close)
    {
        text.Append(open);
        for (var i = 0; i < elements.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : ",");
            if (!append(elements[i]))
            {
                return false;
            }
        }

        text.Append(close);
        return true;
    }
}
