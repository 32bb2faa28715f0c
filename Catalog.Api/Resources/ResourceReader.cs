using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using Catalog.Domain.Subjects;
using Catalog.Domain.Uses;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>Reads the resources that definition files define.</summary>
internal sealed class ResourceReader(
    DefinitionLanguage language,
    IReadOnlyDictionary<string, CodeList> codeLists,
    IReadOnlyDictionary<string, LegalBasis> legalBases)
{
    private readonly ItemReader _items = new(language, codeLists, legalBases);

    public List<Resource> Read(IEnumerable<DefinitionSource> sources)
    {
        var resources = new List<Resource>();
        var names = new ResourceNames();
        foreach (var source in sources)
        {
            foreach (var definition in source.Document.Definitions.OfType<GraphQLObjectTypeDefinition>())
            {
                var place = source.Place.Within(definition.Name.StringValue);
                if (Read(definition, place) is { } resource)
                {
                    names.Add(resource, definition, place);
                    resources.Add(resource);
                }
            }
        }

        return resources;
    }

    private Resource? Read(GraphQLObjectTypeDefinition definition, DefinitionPlace place)
    {
        var faults = place.Problems.Count;
        var arguments = language.Require(definition, "resource", DirectiveLocation.Object, place);
        if (!DefinitionNames.IsType(definition.Name.StringValue) || codeLists.ContainsKey(definition.Name.StringValue))
        {
            place.Report(definition, DefinitionCodes.NameInvalid, $"A resource is named in PascalCase, in at most {DefinitionNames.MaxTypeLength} letters and digits, with no name that the schema or a code list has already.");
        }

        var description = DefinitionText.Of(definition.Description)?.Split('\n', 2, StringSplitOptions.TrimEntries);
        if (description is not [{ Length: > 0 }, { Length: > 0 }])
        {
            place.Report(definition, DefinitionCodes.DescriptionMissing, "A resource has its Chinese name as the first line of its description, and its summary below.");
        }

        if (definition.Fields is null)
        {
            place.Report(definition, DefinitionCodes.Empty, "A resource has at least one information item.");
        }

        var items = _items.Read(definition.Fields?.Items ?? [], place);
        if (arguments is null || place.Problems.Count > faults)
        {
            return null;
        }

        return Build(definition, arguments, description!, items, place);
    }

    private static Resource? Build(
        GraphQLObjectTypeDefinition definition,
        DirectiveArguments arguments,
        string[] description,
        IReadOnlyList<InformationItem> items,
        DefinitionPlace place)
    {
        if (!ResourceCode.TryParse(arguments.Text("code"), out var code)
            || items.Any(item => !item.Code.Value.StartsWith($"{code}-", StringComparison.Ordinal)))
        {
            place.Report(definition, DefinitionCodes.CodeInvalid, "A resource has a code such as 1001001/000001, with which the codes of its items begin.");
            return null;
        }

        var divisionName = arguments.OptionalText("division");
        var division = items.FirstOrDefault(item => item.Field == divisionName && item.Type.Scalar == ItemScalar.DivisionCode);
        if (divisionName is not null && division is null)
        {
            place.Report(arguments.Node("division"), DefinitionCodes.DivisionUnknown, $"It has no item '{divisionName}' of type DivisionCode.");
            return null;
        }

        var key = new ResourceKey(arguments, items, place);
        if (key.IsFaulty)
        {
            return null;
        }

        var typeName = definition.Name.StringValue;
        var singular = char.ToLowerInvariant(typeName[0]) + typeName[1..];
        var plural = arguments.OptionalText("plural") ?? singular + "s";
        if (plural == singular || !DefinitionNames.IsRecords(singular) || !DefinitionNames.IsRecords(plural))
        {
            place.Report(definition, DefinitionCodes.NameInvalid, $"'{singular}' and '{plural}' can't name one of its records and a list of them: the two differ, and are no fields that the schema has already.");
            return null;
        }

        var deliveryModes = arguments.Choices<DeliveryModes>("deliveryModes").Aggregate(DeliveryModes.None, (all, mode) => all | mode);
        if (deliveryModes == DeliveryModes.None)
        {
            place.Report(arguments.Node("deliveryModes"), DefinitionCodes.ArgumentInvalid, "A resource is delivered in at least one way.");
            return null;
        }

        var related = new List<ResourceCode>();
        foreach (var text in arguments.Texts("related"))
        {
            if (!ResourceCode.TryParse(text, out var relatedCode))
            {
                place.Report(arguments.Node("related"), DefinitionCodes.CodeInvalid, $"'{text}' is no code of a resource.");
                return null;
            }

            related.Add(relatedCode);
        }

        return new Resource
        {
            Code = code,
            TypeName = typeName,
            Plural = plural,
            Name = description[0],
            Summary = description[1],
            Provider = arguments.Text("provider"),
            JointProviders = arguments.Texts("jointProviders"),
            Subject = arguments.Choice<SubjectKind>("subject"),
            Cardinality = arguments.Choice<Cardinality>("cardinality"),
            Article = arguments.Text("article"),
            Format = arguments.Choice<ResourceFormat>("format"),
            UpdateCycle = arguments.Choice<UpdateCycle>("updateCycle"),
            Published = arguments.OptionalDate("published")!.Value,
            Related = related,
            DeliveryModes = deliveryModes,
            Withdrawn = arguments.OptionalDate("withdrawn"),
            Division = division,
            SubjectNumber = key.SubjectNumber,
            Holder = key.Holder,
            Key = key.Items,
            Items = items,
        };
    }
}
