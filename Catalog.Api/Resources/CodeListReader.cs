using Catalog.Domain.Resources;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>Reads the code lists that definition files declare; a faulty one too, so that what names it is not faulted for it.</summary>
internal sealed class CodeListReader(DefinitionLanguage language)
{
    public IReadOnlyDictionary<string, CodeList> Read(IEnumerable<DefinitionSource> sources)
    {
        var lists = new Dictionary<string, CodeList>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var definition in source.Document.Definitions.OfType<GraphQLEnumTypeDefinition>())
            {
                var place = source.Place.Within(definition.Name.StringValue);
                if (!DefinitionNames.IsType(definition.Name.StringValue))
                {
                    place.Report(definition, DefinitionCodes.NameInvalid, $"A code list is named in PascalCase, in at most {DefinitionNames.MaxTypeLength} letters and digits, with no name that the schema has already.");
                }

                var list = Read(definition, place);
                if (!lists.TryAdd(list.Name, list))
                {
                    place.Report(definition, DefinitionCodes.NameRepeated, "Another code list has this name.");
                }
            }
        }

        return lists;
    }

    private CodeList Read(GraphQLEnumTypeDefinition definition, DefinitionPlace place)
    {
        var arguments = language.Require(definition, "codeList", DirectiveLocation.Enum, place);
        var description = DefinitionText.Of(definition.Description);
        if (description is null)
        {
            place.Report(definition, DefinitionCodes.DescriptionMissing, "A code list has its Chinese name as its description.");
        }

        if (definition.Values is null)
        {
            place.Report(definition, DefinitionCodes.Empty, "A code list has at least one value.");
        }

        var values = ReadValues(definition.Values?.Items ?? [], place);
        return new CodeList(definition.Name.StringValue, description ?? string.Empty, arguments?.Text("standard") ?? string.Empty, values);
    }

    private List<CodedValue> ReadValues(IEnumerable<GraphQLEnumValueDefinition> definitions, DefinitionPlace list)
    {
        var values = new List<CodedValue>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var place = list.Within($"{list.Coordinate}.{definition.Name.StringValue}");
            if (Read(definition, place) is not { } value)
            {
                continue;
            }

            if (!names.Add(value.Name))
            {
                place.Report(definition, DefinitionCodes.NameRepeated, "Another value of this code list has this name.");
            }

            if (!codes.Add(value.Code))
            {
                place.Report(definition, DefinitionCodes.CodeRepeated, $"Another value of this code list has the code {value.Code}.");
            }

            values.Add(value);
        }

        return values;
    }

    private CodedValue? Read(GraphQLEnumValueDefinition definition, DefinitionPlace place)
    {
        var faults = place.Problems.Count;
        var arguments = language.Require(definition, "code", DirectiveLocation.EnumValue, place);
        if (!DefinitionNames.IsValue(definition.Name.StringValue))
        {
            place.Report(definition, DefinitionCodes.NameInvalid, "A value is named in SCREAMING_SNAKE_CASE.");
        }

        var code = arguments?.Text("value");
        if (code is not null && (code.Length > CodedValue.MaxCodeLength || !code.All(char.IsAsciiLetterOrDigit)))
        {
            place.Report(arguments!.Node("value"), DefinitionCodes.CodeInvalid, $"A code has 1 to {CodedValue.MaxCodeLength} ASCII letters and digits.");
        }

        var meaning = DefinitionText.LineOf(definition.Description);
        if (meaning is null)
        {
            place.Report(definition, DefinitionCodes.DescriptionMissing, "A value has its Chinese meaning as its description, in one line.");
        }

        return place.Problems.Count > faults ? null : new CodedValue(definition.Name.StringValue, code!, meaning!);
    }
}
