using Catalog.Domain.Resources;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>The names and codes that resources have taken, each of them once.</summary>
internal sealed class ResourceNames
{
    private readonly HashSet<ResourceCode> _codes = [];

    // Compared without case: some databases name tables so.
    private readonly HashSet<string> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    // One department has one resource of a name. Two departments may each have one: their codes tell them apart.
    private readonly HashSet<(string Provider, string Name)> _names = [];

    public void Add(Resource resource, GraphQLObjectTypeDefinition definition, DefinitionPlace place)
    {
        if (!_codes.Add(resource.Code))
        {
            place.Report(definition, DefinitionCodes.CodeRepeated, $"Another resource has the code {resource.Code}.");
        }

        // Not ||: both names are taken, whether or not the first was free.
        if (!_types.Add(resource.TypeName) | !_fields.Add(resource.Singular) | !_fields.Add(resource.Plural))
        {
            place.Report(definition, DefinitionCodes.NameRepeated, "Another resource has this name, or one record or a list of its records has.");
        }

        if (!_names.Add((resource.Provider, resource.Name)))
        {
            place.Report(definition, DefinitionCodes.NameRepeated, $"{resource.Provider} has another resource of the Chinese name {resource.Name}.");
        }
    }
}
