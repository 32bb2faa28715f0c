using GraphQLParser;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>One definition as it stands in a file: a resource, a code list, or legal bases.</summary>
/// <param name="Key">Its name; that of legal bases are their codes. Of two versions, the parts of one key follow one another.</param>
/// <param name="Start">Where it begins in the file, with its description.</param>
internal sealed record DefinitionPart(DefinitionFile File, string Key, int Start, string Text, ASTNode Node)
{
    /// <summary>The parts of files, in their order.</summary>
    /// <exception cref="GraphQLParser.Exceptions.GraphQLParserException">A file is not in the schema language.</exception>
    public static IReadOnlyList<DefinitionPart> Of(IEnumerable<DefinitionFile> files) => [.. files.SelectMany(Of)];

    private static IEnumerable<DefinitionPart> Of(DefinitionFile file)
    {
        var text = DefinitionText.Normalized(file.Text);
        var normal = file with { Text = text };
        return Parser.Parse(text).Definitions.Select(node =>
            new DefinitionPart(normal, KeyOf(node), StartOf(node, text), text[StartOf(node, text)..node.Location.End], node));
    }

    // The parser has a description in three quotation marks begin at the last of them.
    private static int StartOf(ASTNode node, string text)
    {
        var start = node.Location.Start;
        while (start > 0 && text[start] == '"' && text[start - 1] == '"')
        {
            start--;
        }

        return start;
    }

    private static string KeyOf(ASTNode node) => node switch
    {
        GraphQLTypeDefinition type => type.Name.StringValue,
        GraphQLSchemaExtension extension => $"extend schema {string.Join(' ', DefinitionLanguage.Applied(extension, "legalBasis").Select(directive => Argument(directive, "code")))}",
        _ => string.Empty,
    };

    /// <summary>The text that a directive has as an argument; null where it has none.</summary>
    public static string? Argument(GraphQLDirective directive, string name) =>
        directive.Arguments?.Items.FirstOrDefault(argument => argument.Name.StringValue == name)?.Value is GraphQLStringValue text ? text.Value.ToString() : null;
}
