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

    private static DefinitionSource? Parse(DefinitionFile file, List<DefinitionProblem> problems)
    {
        var place = new DefinitionPlace(file, file.Name, problems);
        try
        {
            var document = Parser.Parse(file.Text);
            foreach (var definition in document.Definitions.Where(definition => definition
                is not (GraphQLObjectTypeDefinition or GraphQLEnumTypeDefinition or GraphQLSchemaExtension)))
            {
                place.Report(definition, DefinitionCodes.NotADefinition, "Only resources (type), code lists (enum) and legal bases (extend schema) stand here.");
            }

            return new DefinitionSource(place, document);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            problems.Add(new DefinitionProblem(
                file.Name, error.Location.Line, error.Location.Column, file.Name, DefinitionCodes.Syntax, error.Description));
            return null;
        }
    }
}
