using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>A place in a definition file, by which a problem is reported.</summary>
internal sealed record DefinitionPlace(DefinitionFile File, string Coordinate, List<DefinitionProblem> Problems)
{
    public DefinitionPlace Within(string coordinate) => this with { Coordinate = coordinate };

    public void Report(ASTNode? node, string code, string message) => Report(node?.Location.Start ?? 0, code, message);

    public void Report(int position, string code, string message)
    {
        var before = File.Text.AsSpan(0, Math.Min(position, File.Text.Length));
        var line = before.Count('\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        Problems.Add(new DefinitionProblem(File.Name, line, column, Coordinate, code, message));
    }
}
