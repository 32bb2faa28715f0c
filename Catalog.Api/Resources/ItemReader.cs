using Catalog.Domain.Grants;
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
        var fieldNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var codes = new HashSet<ItemCode>();
        foreach (var field in fields)
        {
            var place = resource.Within($"{resource.Coordinate}.{field.Name.StringValue}");
            if (Read(field, place) is not { } item)
            {
                continue;
            }

            // Compared without case: databases name columns so.
            if (!fieldNames.Add(item.Field))
            {
                place.Report(field, DefinitionCodes.NameRepeated, "Another item of this resource has this name.");
            }

            if (!names.Add(item.Name))
            {
                place.Report(field, DefinitionCodes.NameRepeated, $"Another item of this resource has the Chinese name {item.Name}.");
            }

            if (!codes.Add(item.Code))
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
            place.Report(field, DefinitionCodes.NameInvalid, $"An item is named in camelCase, in at most {DefinitionNames.MaxFieldLength} letters and digits, takes no arguments, and is not called person, legalEntity, and, or.");
        }

        if (DefinitionText.LineOf(field.Description) is null)
        {
            place.Report(field, DefinitionCodes.DescriptionMissing, "An item has its Chinese name as its description, in one line.");
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
            place.Report(arguments.Node("code"), DefinitionCodes.CodeInvalid, "An item has a code such as 1001001/000001-01: that of its resource, a dash, two or three digits.");
        }

        var sharing = arguments.Choice<SharingClass>("sharing");
        var condition = arguments.OptionalText("condition");
        if (sharing == SharingClass.Conditional && string.IsNullOrWhiteSpace(condition))
        {
            place.Report(field, DefinitionCodes.ConditionMissing, "A conditional item says under which condition it is shared.");
        }

        if (sharing != SharingClass.Conditional && condition is not null)
        {
            place.Report(arguments.Node("condition"), DefinitionCodes.ArgumentInvalid, "Only a conditional item has a condition: on another it would hold back nothing.");
        }

        var isOpen = arguments.Flag("open");
        if (sharing == SharingClass.NotShared && isOpen)
        {
            place.Report(arguments.Node("open"), DefinitionCodes.ArgumentInvalid, "What is not shared with departments is not open to the public.");
        }

        var dataType = arguments.Choice<DataType>("type");
        var length = arguments.OptionalInt("length");
        var scale = arguments.OptionalInt("scale");
        if (ItemTypeRules.Fault(type, dataType, length, scale) is { } fault)
        {
            place.Report(field, DefinitionCodes.TypeMismatch, fault);
        }

        var mask = ReadMask(arguments, type, isOpen, place);
        var legalBasis = FindLegalBasis(arguments, sharing, field, place);
        return place.Problems.Count > faults ? null : new InformationItem
        {
            Code = code!,
            Field = field.Name.StringValue,
            Name = DefinitionText.LineOf(field.Description)!,
            Type = type,
            DataType = dataType,
            Length = length,
            Scale = scale,
            Unit = arguments.OptionalText("unit"),
            SharingClass = sharing,
            Condition = condition,
            Mask = mask,
            LegalBasis = legalBasis,
            IsOpen = isOpen,
            Withdrawn = arguments.OptionalDate("withdrawn"),
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

    private static Mask? ReadMask(DirectiveArguments arguments, ItemType type, bool isOpen, DefinitionPlace place)
    {
        if (arguments.OptionalText("mask") is not { } text)
        {
            return null;
        }

        var mask = Mask.TryParse(text, out var read) ? read : null;
        if (mask?.AppliesTo(type) != true)
        {
            place.Report(arguments.Node("mask"), DefinitionCodes.ArgumentInvalid, mask is null
                ? $"'{text}' is no mask such as FULL, YEAR_ONLY, KEEP_FIRST_3, KEEP_LAST_4, GRID_1 or CENTROID."
                : $"{text} cannot hide a part of values of type {type.Name}.");
        }

        if (isOpen)
        {
            place.Report(arguments.Node("open"), DefinitionCodes.ArgumentInvalid, "What departments are shown behind a mask is not open to the public.");
        }

        return mask;
    }

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
            place.Report(arguments.Node("legalBasis"), DefinitionCodes.LegalBasisUnknown, $"No file declares a legal basis {code} without fault.");
        }
        else if (sharing == SharingClass.NotShared && !basis.CanClose)
        {
            place.Report(arguments.Node("legalBasis"), DefinitionCodes.LegalBasisTooLow, "Only a law, an administrative regulation or central policy closes an item (article 11).");
        }

        return basis;
    }
}
