using System.Globalization;
using Catalog.Api.Schema;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>The arguments of a directive that fit its definition, with its defaults.</summary>
internal sealed class DirectiveArguments(IReadOnlyDictionary<string, GraphQLValue> values)
{
    /// <summary>No date is earlier: no text in force is, and the first moments of the calendar are none in every time zone.</summary>
    public const int FirstYear = 1900;

    public GraphQLValue? Node(string name) => values.GetValueOrDefault(name);

    public string Text(string name) => OptionalText(name)!;

    public string? OptionalText(string name) => values.GetValueOrDefault(name) is GraphQLStringValue value ? value.Value.ToString() : null;

    public IReadOnlyList<string> Texts(string name) =>
        ((GraphQLListValue)values[name]).Values?.ConvertAll(value => ((GraphQLStringValue)value).Value.ToString()) ?? [];

    public int? OptionalInt(string name) =>
        values.GetValueOrDefault(name) is GraphQLIntValue value && TryReadInt(value, out var number) ? number : null;

    public bool Flag(string name) => ((GraphQLBooleanValue)values[name]).BoolValue;

    public T Choice<T>(string name)
        where T : struct, Enum => Member<T>(values[name]);

    public IEnumerable<T> Choices<T>(string name)
        where T : struct, Enum => ((GraphQLListValue)values[name]).Values?.Select(Member<T>) ?? [];

    public DateOnly? OptionalDate(string name) =>
        values.GetValueOrDefault(name) is GraphQLStringValue text && TryReadDate(text, out var date) ? date : null;

    public static bool TryReadDate(GraphQLStringValue text, out DateOnly date) =>
        DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date.Year >= FirstYear;

    public static bool TryReadInt(GraphQLIntValue value, out int number) =>
        int.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static T Member<T>(GraphQLValue value)
        where T : struct, Enum => WireName.TryParse<T>(((GraphQLEnumValue)value).Name.StringValue, out var member)
        ? member
        : throw new InvalidOperationException($"The definition language has a member that {typeof(T).Name} lacks.");
}
