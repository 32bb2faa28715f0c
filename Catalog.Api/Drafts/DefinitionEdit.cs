using System.Text.Json;
using Catalog.Api.Resources;
using GraphQLParser.AST;

namespace Catalog.Api.Drafts;

/// <summary>Changes the arguments of a directive in a definition's text, and leaves the rest of it as it stands.</summary>
internal static class DefinitionEdit
{
    private static readonly JsonSerializerOptions Text = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="directive">A directive of the part.</param>
    /// <param name="values">The literals of arguments; null for one that is left out.</param>
    public static string Set(DefinitionPart part, GraphQLDirective directive, IReadOnlyDictionary<string, string?> values)
    {
        var kept = (directive.Arguments?.Items ?? [])
            .Where(argument => !values.ContainsKey(argument.Name.StringValue))
            .Select(argument => part.File.Text[argument.Location.Start..argument.Location.End]);
        var given = values.Where(value => value.Value is not null).Select(value => $"{value.Key}: {value.Value}");
        var (start, end) = (directive.Location.Start - part.Start, directive.Location.End - part.Start);
        return $"{part.Text[..start]}@{directive.Name.StringValue}({string.Join(", ", kept.Concat(given))}){part.Text[end..]}";
    }

    /// <summary>A text as a literal of the schema language, which escapes as JSON does.</summary>
    public static string Literal(string text) => JsonSerializer.Serialize(text, Text);
}
