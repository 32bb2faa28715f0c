using Catalog.Domain.Resources;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace Catalog.Api.Resources;

/// <summary>Reads definition files into a catalogue, or says everything that is wrong with them.</summary>
internal sealed class DefinitionReader(DefinitionLanguage language)
{
    /// <param name="number">The number that the catalogue has as a version.</param>
    public DefinitionResult Read(IReadOnlyList<DefinitionFile> files, int number)
    {
        var problems = new List<DefinitionProblem>();
        var sources = files.Select(file => Parse(file, problems)).OfType<DefinitionSource>().ToList();
        if (problems.Count > 0)
        {
            return new DefinitionResult(null, problems);
        }

        // Bases and code lists first: resources of any file may name those of any other.
        var legalBases = new LegalBasisReader(language).Read(sources);
        var codeLists = new CodeListReader(language).Read(sources);
        var resources = new ResourceReader(language, codeLists, legalBases).Read(sources);
        if (resources.Count == 0 && problems.Count == 0)
        {
            var name = files.Count > 0 ? files[0].Name : "(no file)";
            problems.Add(new DefinitionProblem(name, 1, 1, "catalogue", DefinitionCodes.Empty, "No file defines a resource."));
        }

        return problems.Count > 0
            ? new DefinitionResult(null, problems)
            : new DefinitionResult(new CatalogueVersion(number, resources, [.. codeLists.Values], [.. legalBases.Values]), []);
    }

    /// <summary>Why a text is not in the schema language; null where it is.</summary>
    public static DefinitionProblem? SyntaxProblem(DefinitionFile file)
    {
        var problems = new List<DefinitionProblem>();
        return Parse(file, problems) is null ? problems[0] : null;
    }

    private static DefinitionSource? Parse(DefinitionFile file, List<DefinitionProblem> problems)
    {
        var text = DefinitionText.Normalized(file.Text);
        try
        {
            var document = Parser.Parse(text);
            var place = new DefinitionPlace(file, new DefinitionLines(text), file.Name, problems);
            foreach (var definition in document.Definitions)
            {
                CheckKind(definition, place);
            }

            return new DefinitionSource(place, document);
        }
        catch (GraphQLParserException error)
        {
            problems.Add(new DefinitionProblem(
                file.Name, error.Location.Line, error.Location.Column, file.Name, DefinitionCodes.Syntax, error.Description));
            return null;
        }
    }

    private static void CheckKind(ASTNode definition, DefinitionPlace place)
    {
        switch (definition)
        {
            case GraphQLObjectTypeDefinition { Interfaces: { } interfaces }:
                place.Report(interfaces, DefinitionCodes.NotADefinition, "A resource implements no interface.");
                break;
            case GraphQLSchemaExtension { OperationTypes: [var operation, ..] }:
                place.Report(operation, DefinitionCodes.NotADefinition, "The schema is extended by legal bases only.");
                break;
            case GraphQLObjectTypeDefinition or GraphQLEnumTypeDefinition or GraphQLSchemaExtension:
                break;
            default:
                place.Report(definition, DefinitionCodes.NotADefinition, "Only resources (type), code lists (enum) and legal bases (extend schema) stand here.");
                break;
        }
    }
}
