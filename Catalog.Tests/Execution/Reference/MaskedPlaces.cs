using System.Text.Json.Nodes;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;
using GraphQLParser.AST;

namespace Catalog.Tests.Execution.Reference;

/// <summary>Where an operation selects items that are masked in some rows, whatever rows there are.</summary>
/// <param name="collect">The fields of a type that selection sets select, by their response keys.</param>
internal sealed class MaskedPlaces(
    CatalogueVersion catalogue, Eyes eyes, Func<string, IEnumerable<GraphQLSelectionSet>, IEnumerable<(string ResponseKey, List<GraphQLField> Fields)>> collect)
{
    private readonly JsonArray _places = [];

    public JsonArray Of(GraphQLSelectionSet operation)
    {
        foreach (var (key, fields) in collect("Query", [operation]))
        {
            switch (fields[0].Name.StringValue)
            {
                case "__typename":
                    break;
                case "person":
                    Subject(SubjectKind.NaturalPerson, fields, [key]);
                    break;
                case "legalEntity":
                    Subject(SubjectKind.LegalEntity, fields, [key]);
                    break;
                case var plural:
                    Connection(catalogue.FindPlural(plural)!, fields, [key]);
                    break;
            }
        }

        return _places;
    }

    private static IEnumerable<GraphQLSelectionSet> Sets(List<GraphQLField> fields) => fields.Select(field => field.SelectionSet!);

    private void Connection(Resource resource, List<GraphQLField> fields, string[] path)
    {
        foreach (var (key, children) in collect($"{resource.TypeName}Connection", Sets(fields)))
        {
            if (children[0].Name.StringValue == "nodes")
            {
                Record(resource, children, [.. path, key]);
            }
            else if (children[0].Name.StringValue == "edges")
            {
                foreach (var (edgeKey, nodes) in collect($"{resource.TypeName}Edge", Sets(children)).Where(edge => edge.Fields[0].Name.StringValue == "node"))
                {
                    Record(resource, nodes, [.. path, key, edgeKey]);
                }
            }
        }
    }

    private void Subject(SubjectKind kind, List<GraphQLField> fields, string[] path)
    {
        foreach (var (key, children) in collect(kind == SubjectKind.NaturalPerson ? "Person" : "LegalEntity", Sets(fields)))
        {
            if (catalogue.FindRegister(kind, children[0].Name.StringValue) is { } register)
            {
                Record(register, children, [.. path, key]);
            }
        }
    }

    private void Record(Resource resource, List<GraphQLField> fields, string[] path)
    {
        foreach (var (key, children) in collect(resource.TypeName, Sets(fields)))
        {
            string[] place = [.. path, key];
            var name = children[0].Name.StringValue;
            if (name is "person" or "legalEntity")
            {
                Subject(resource.Subject, children, place);
            }
            else if (resource.Items.FirstOrDefault(item => item.Field == name) is { } item)
            {
                Item(item, place);
            }
        }
    }

    private void Item(InformationItem item, string[] place)
    {
        foreach (var (mask, scope) in eyes.Views(item).Where(view => view.Mask is not null))
        {
            var masked = new JsonObject { ["path"] = new JsonArray([.. place.Select(key => (JsonNode)key)]), ["mask"] = mask!.ToString() };
            if (scope is not null)
            {
                masked["rowScope"] = new JsonArray([.. scope.Select(division => (JsonNode)division)]);
            }

            _places.Add(masked);
        }
    }
}
