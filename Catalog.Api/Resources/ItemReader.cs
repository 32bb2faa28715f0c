using Catalog.Domain.Resources;
using Catalog.Domain.Sharing;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Catalog.Api.Resources;

/// <summary>Reads the information items of a resource.</summary>
internal sealed class ItemReader(
    DefinitionLanguage language,
    IReadOnlyDictionary<string, CodeList> codeLists,
    IReadOnlyDictionary<string, LegalBasis> legalBases)
{
    public IReadOnlyList<InformationItem> Read(IEnumerable<GraphQLFieldDefinition> fields, DefinitionPlace resource)
    {
        var items = new List<InformationItem>();
        foreach (var field in fields)
        {
            var place = resource.Within($"{resource.Coordinate}.{field.Name.StringValue}");
            if (Read(field, place) is not { } item)
            {
                continue;
            }

            if (items.Exists(other => string.Equals(other.Field, item.Field, StringComparison.OrdinalIgnoreCase)))
            {
                place.Report(field, DefinitionCodes.NameRepeated, "Another item of this resource has this name.");
            }

            if (items.Exists(other => other.Code == item.Code))
            {
                place.Report(field, DefinitionCodes.CodeRepeated, $"Another item has the code {item.Code}.");
            }

            items.Add(item);
        }

        return items;
    }

    private InformationItem? Read(GraphQLFieldDefinition field, DefinitionPlace place)
    {
        var faults = place.Problems.Count;
        var arguments = language.Require(field, "item", DirectiveLocation.FieldDefinition, place);
        if (!DefinitionNames.IsItem(field.Name.StringValue) || field.Arguments is not null)
        {
            place.Report(field, DefinitionCodes.NameInvalid, "An item is named in camelCase, takes no arguments, and is not called person or legalEntity.");
        }

        if (field.Description is null)
        {
            place.Report(field, DefinitionCodes.DescriptionMissing, "An item has its Chinese name as its description.");
        }

        var type = FindType(field.Type);
        if (type is null)
        {
            place.Report(field.Type, DefinitionCodes.TypeUnknown, $"'{new SDLPrinter().Print(field.Type)}' is neither a scalar of the catalogue nor a code list; an item can be null and is no list.");
        }

        return arguments is null || place.Problems.Count > faults ? null : Build(field, arguments, type!, place);
    }

    private InformationItem? Build(GraphQLFieldDefinition field, DirectiveArguments arguments, ItemType type, DefinitionPlace place)
    {
        var faults = place.Problems.Count;
        if (!ItemCode.TryParse(arguments.Text("code"), out var code))
        {
            place.Report(arguments.Node("code"), DefinitionCodes.CodeInvalid, "An item has a code such as 1001001/000001-01.");
        }

        var sharing = arguments.Choice<SharingClass>("sharing");
        if (sharing == SharingClass.Conditional && string.IsNullOrWhiteSpace(arguments.OptionalText("condition")))
        {
            place.Report(field, DefinitionCodes.ConditionMissing, "A conditional item says under which condition it is shared.");
        }

        var dataType = arguments.Choice<DataType>("type");
        var length = arguments.OptionalInt("length");
        var scale = arguments.OptionalInt("scale");
        if (ItemTypeRules.Fault(type, dataType, length, scale) is { } fault)
        {
            place.Report(field, DefinitionCodes.TypeMismatch, fault);
        }

        var legalBasis = FindLegalBasis(arguments, sharing, field, place);
        return place.Problems.Count > faults ? null : new InformationItem
        {
            Code = code!,
            Field = field.Name.StringValue,
            Name = field.Description!.Value.ToString(),
            Type = type,
            DataType = dataType,
            Length = length,
            Scale = scale,
            Unit = arguments.OptionalText("unit"),
            SharingClass = sharing,
            Condition = arguments.OptionalText("condition"),
            LegalBasis = legalBasis,
            IsOpen = arguments.Flag("open"),
            Article = arguments.OptionalText("article"),
        };
    }

    private ItemType? FindType(GraphQLType type) => type switch
    {
        GraphQLNamedType named when codeLists.TryGetValue(named.Name.StringValue, out var list) => ItemType.Of(list),
        GraphQLNamedType named when Enum.TryParse<ItemScalar>(named.Name.StringValue, out var scalar) && scalar != ItemScalar.Coded =>
            ItemType.Of(scalar),
        _ => null,
    };

    private LegalBasis? FindLegalBasis(DirectiveArguments arguments, SharingClass sharing, GraphQLFieldDefinition field, DefinitionPlace place)
    {
        var code = arguments.OptionalText("legalBasis");
        if (code is null)
        {
            if (sharing == SharingClass.NotShared)
            {
                place.Report(field, DefinitionCodes.LegalBasisMissing, "An item is not shared only on a legal basis (article 11).");
            }

            return null;
        }

        if (!legalBases.TryGetValue(code, out var basis))
        {
            place.Report(arguments.Node("legalBasis"), DefinitionCodes.LegalBasisUnknown, $"No file declares the legal basis {code}.");
        }
        else if (sharing == SharingClass.NotShared && !basis.CanClose)
        {
            place.Report(arguments.Node("legalBasis"), DefinitionCodes.LegalBasisTooLow, "Only a law, an administrative regulation or central policy closes an item (article 11).");
        }

        return basis;
    }
}
