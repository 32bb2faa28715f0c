using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>A place in a definition file, by which a problem is reported.</summary>
internal sealed record DefinitionPlace(DefinitionFile File, DefinitionLines Lines, string Coordinate, List<DefinitionProblem> Problems)
{
    public DefinitionPlace Within(string coordinate) => this with { Coordinate = coordinate };

    public void Report(ASTNode? node, string code, string message)
    {
        var (line, column) = Lines.At(Start(node));
        Problems.Add(new DefinitionProblem(File.Name, line, column, Coordinate, code, message));
    }

    // A definition begins with its description, which may be long: its name is what one looks for.
    private static int Start(ASTNode? node) => node switch
    {
        null => 0,
        GraphQLTypeDefinition definition => definition.Name.Location.Start,
        _ => node.Location.Start,
    };
}
