using Catalog.Domain.Resources;
using GraphQLParser.AST;

namespace Catalog.Api.Resources;

/// <summary>Reads the code lists that definition files declare.</summary>
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
                if (DefinitionNames.IsReserved(definition.Name.StringValue))
                {
                    place.Report(definition, DefinitionCodes.NameInvalid, "The schema has a type of this name.");
                }
                else if (Read(definition, place) is { } list && !lists.TryAdd(list.Name, list))
                {
                    place.Report(definition, DefinitionCodes.NameRepeated, "Another code list has this name.");
                }
            }
        }

        return lists;
    }

    private CodeList? Read(GraphQLEnumTypeDefinition definition, DefinitionPlace place)
    {
        if (language.Require(definition, "codeList", DirectiveLocation.Enum, place) is not { } arguments)
        {
            return null;
        }

        var values = new List<CodedValue>();
        foreach (var value in definition.Values?.Items ?? [])
        {
            if (Read(value, place.Within($"{place.Coordinate}.{value.Name.StringValue}")) is not { } coded)
            {
                return null;
            }

            if (values.Exists(other => other.Code == coded.Code || other.Name == coded.Name))
            {
                place.Report(value, DefinitionCodes.CodeRepeated, $"Another value has the code '{coded.Code}' or this name.");
            }

            values.Add(coded);
        }

        if (values.Count == 0)
        {
            place.Report(definition, DefinitionCodes.Empty, "A code list has at least one value.");
        }

        var description = definition.Description?.Value.ToString() ?? string.Empty;
        return new CodeList(definition.Name.StringValue, description, arguments.Text("standard"), values);
    }

    private CodedValue? Read(GraphQLEnumValueDefinition value, DefinitionPlace place)
    {
        if (language.Require(value, "code", DirectiveLocation.EnumValue, place) is not { } arguments)
        {
            return null;
        }

        var code = arguments.Text("value");
        if (code.Length is 0 or > CodedValue.MaxCodeLength || !code.All(char.IsAsciiLetterOrDigit))
        {
            place.Report(value, DefinitionCodes.CodeInvalid, $"A code has 1 to {CodedValue.MaxCodeLength} ASCII letters and digits.");
            return null;
        }

        if (value.Description is null)
        {
            place.Report(value, DefinitionCodes.DescriptionMissing, "A value has its Chinese meaning as its description.");
            return null;
        }

        return new CodedValue(value.Name.StringValue, code, value.Description.Value.ToString());
    }
}
