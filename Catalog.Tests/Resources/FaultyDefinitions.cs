using System.Text.RegularExpressions;
using Catalog.Api.Resources;
using static Catalog.Api.Resources.DefinitionCodes;
using static Catalog.Tests.Resources.FaultyDefinition;

namespace Catalog.Tests.Resources;

/// <summary>What can be wrong with a file as a whole, with a resource, a code list and a legal basis. Items: <see cref="FaultyItems"/>.</summary>
internal static class FaultyDefinitions
{
    private const string Only = "Only resources (type), code lists (enum) and legal bases (extend schema) stand here.";

    private static readonly string Deep = new('[', 1000);

    private static readonly string OtherArguments = Definitions.Arguments.Replace("000001", "000002", StringComparison.Ordinal);

    public static IEnumerable<FaultyDefinition> All { get; } = [.. Files(), .. Directives(), .. Resources(), .. Names(), .. CodeLists(), .. Bases()];

    private static IEnumerable<FaultyDefinition> Files() =>
    [
        new(Syntax, "a brace is missing", FileName, "found EOF", $"{Definitions.Head}\ntype Register {{▶"),
        new(Syntax, "a name holds a letter that only looks like one of ASCII", FileName, "Unexpected character", "type ▶Ｒegister { name: String }"),
        new(Syntax, "a name holds an apostrophe", FileName, "Unexpected character", "type Register▶'s { name: String }"),
        new(Syntax, "lists are nested too deep", FileName, "Maximum depth exceeded", $"type Register {{ name: {Deep[..124]}▶{Deep[124..]} }}"),
        new(Syntax, "braces are nested", FileName, "Expected Name, found {", $"{{▶{new string('{', 10_000)}"),
        new(NotADefinition, "an interface is defined", FileName, Only, "interface ▶Register { name: String }"),
        new(NotADefinition, "a union is defined", FileName, Only, "union ▶Register = A | B"),
        new(NotADefinition, "an input is defined", FileName, Only, "input ▶Register { name: String }"),
        new(NotADefinition, "a scalar is defined", FileName, Only, "scalar ▶Money"),
        new(NotADefinition, "a directive is defined", FileName, Only, "directive @▶mine on OBJECT"),
        new(NotADefinition, "the schema is defined", FileName, Only, "▶schema { query: Query }"),
        new(NotADefinition, "a type is extended", FileName, Only, "▶extend type Register { name: String }"),
        new(NotADefinition, "an enum is extended", FileName, Only, "▶extend enum Sex { MALE }"),
        new(NotADefinition, "the file holds a query", FileName, Only, "▶{ catalogue { number } }"),
        new(NotADefinition, "the file holds a fragment", FileName, Only, "▶fragment Names on Register { name }"),
        new(NotADefinition, "the schema is extended by a root", FileName, "legal bases only", "extend schema { ▶query: Register }"),
        new(NotADefinition, "a resource implements an interface", FileName, "implements no interface", "type Register ▶implements Node { name: String }"),
        new(Empty, "the file is empty", "catalogue", "No file defines a resource.", "▶"),
        new(Empty, "the file holds nothing but a comment", "catalogue", "No file defines a resource.", "▶# 空"),
        new(Empty, "a resource has no items", "Register", "at least one information item", $"{Definitions.Head}\ntype ▶Register @resource({Definitions.Arguments})"),
    ];

    private static IEnumerable<FaultyDefinition> Directives() =>
    [
        new(DirectiveMissing, "a type is no resource", "Register", "needs @resource", $"{Definitions.Head}\ntype ▶Register {{ {Definitions.Item} }}"),
        new(DirectiveRepeated, "a type is a resource twice", "Register", "@resource stands here twice", $"{Definitions.Head}\ntype Register @resource({Definitions.Arguments}) ▶@resource({Definitions.Arguments}) {{ {Definitions.Item} }}"),
        new(DirectiveUnknown, "a type is an item too", "Register", "no directive @item for this place", $"{Definitions.Head}\ntype Register @resource({Definitions.Arguments}) ▶@item(code: \"1\") {{ {Definitions.Item} }}"),
        new(DirectiveUnknown, "the schema has a directive of its own", FileName, "no directive @link for this place", $"{Definitions.Register}\nextend schema ▶@link(url: \"x\")"),
        OfResource(ArgumentUnknown, "a resource has an argument that there is not", "Register", "@resource takes no argument 'owner'", $"{Definitions.Arguments}, ▶owner: \"民政部门\""),
        new(ArgumentMissing, "a resource has no update cycle", "Register", "@resource needs 'updateCycle'", $"{Definitions.Head}\ntype Register ▶@resource({Definitions.Arguments.Replace("updateCycle: DAILY,", "", StringComparison.Ordinal)}) {{ {Definitions.Item} }}"),
        OfResource(ArgumentInvalid, "an argument stands twice", "Register", "'provider' stands here twice", $"{Definitions.Arguments}, ▶provider: \"公安部门\""),
        OfResource(ArgumentInvalid, "a provider is blank", "Register", "'provider' takes a text that is neither blank", Argument("provider", "\"  \"")),
        OfResource(ArgumentInvalid, "a provider is null", "Register", "'provider' takes a text", Argument("provider", "null")),
        OfResource(ArgumentInvalid, "a provider is no text", "Register", "'provider' takes a text", Argument("provider", "2")),
        OfResource(ArgumentInvalid, "a provider has half a character", "Register", "nor broken Unicode", Argument("provider", "\"\\uD800\"")),
        OfResource(ArgumentInvalid, "a provider has a control character", "Register", "nor broken Unicode", Argument("provider", "\"\\u0007\"")),
        OfResource(ArgumentInvalid, "a subject is none that there is", "Register", "'subject' takes one of GEOGRAPHIC_FEATURE, LEGAL_ENTITY, NATURAL_PERSON", Argument("subject", "ANIMAL")),
        OfResource(ArgumentInvalid, "an update cycle is a text", "Register", "'updateCycle' takes one of DAILY, MONTHLY", Argument("updateCycle", "\"DAILY\"")),
        OfResource(ArgumentInvalid, "a date is none", "Register", "'published' takes a date such as \"2019-07-11\"", Argument("published", "\"2019-02-30\"")),
        OfResource(ArgumentInvalid, "a date is before any law in force", "Register", "from 1900 on", Argument("published", "\"0001-01-01\"")),
        OfResource(ArgumentInvalid, "a list is one value", "Register", "'jointProviders' takes a list, each element a text", $"{Definitions.Arguments}, ▶jointProviders: \"公安部门\""),
        OfResource(ArgumentInvalid, "a list holds a number", "Register", "'jointProviders' takes a list, each element a text", $"{Definitions.Arguments}, ▶jointProviders: [\"公安部门\", 1]"),
        OfResource(ArgumentInvalid, "a list is nested", "Register", "'jointProviders' takes a list", $"{Definitions.Arguments}, ▶jointProviders: [[\"公安部门\"]]"),
        OfResource(ArgumentInvalid, "a resource is delivered in no way", "Register", "at least one way", $"{Definitions.Arguments}, deliveryModes: ▶[]"),
    ];

    private static IEnumerable<FaultyDefinition> Resources() =>
    [
        OfResource(CodeInvalid, "a related code is none", "Register", "'12' is no code of a resource", $"{Definitions.Arguments}, related: ▶[\"1001001/000001\", \"12\"]"),
        OfResource(DivisionUnknown, "the division is no item", "Register", "no item 'place' of type DivisionCode", $"{Definitions.Arguments}, division: ▶\"place\""),
        OfResource(DivisionUnknown, "the division is an item of another type", "Register", "no item 'name' of type DivisionCode", $"{Definitions.Arguments}, division: ▶\"name\""),
        OfResource(KeyInvalid, "a key is no item", "Register", "'place' is no item that can be a part of a key", $"{Definitions.Arguments}, key: ▶[\"name\", \"place\"]"),
        OfResource(KeyInvalid, "a key names an item twice", "Register", "or is named twice", $"{Definitions.Arguments}, key: ▶[\"name\", \"name\"]"),
        OfResource(KeyInvalid, "the subject's number is no item", "Register", "no item 'place' that can hold the number", $"{Definitions.Arguments}, subjectNumber: ▶\"place\""),
        OfResource(KeyInvalid, "the holder is no item", "Register", "no item 'place' of type UnifiedSocialCreditCode", $"{Definitions.Arguments.Replace("NATURAL_PERSON", "GEOGRAPHIC_FEATURE", StringComparison.Ordinal)}, holder: ▶\"place\""),
        OfResource(KeyInvalid, "the holder is an item of another type", "Register", "no item 'name' of type UnifiedSocialCreditCode", $"{Definitions.Arguments.Replace("NATURAL_PERSON", "GEOGRAPHIC_FEATURE", StringComparison.Ordinal)}, holder: ▶\"name\""),
        OfResource(KeyInvalid, "a person is held", "Register", "no geographic features, which alone are held", $"{Definitions.Arguments}, holder: ▶\"name\""),
        new(CodeInvalid, "a resource code is none", "Register", "such as 1001001/000001", $"{Definitions.Head}\ntype ▶Register @resource({Definitions.Arguments.Replace("3001001", "9001001", StringComparison.Ordinal)}) {{ {Definitions.Item} }}"),
        new(CodeInvalid, "an item code begins with the code of another resource", "Register", "with which the codes of its items begin", $"{Definitions.Head}\ntype ▶Register @resource({OtherArguments}) {{ {Definitions.Item} }}"),
        new(CodeRepeated, "two resources have one code", "Other", "Another resource has the code 3001001/000001", $"{Definitions.Register}\n\"其他\\n其他事项。\" type ▶Other @resource({Definitions.Arguments}) {{ {Definitions.Item} }}"),
        new(DescriptionMissing, "a resource has no description", "Register", "its Chinese name as the first line", $"type ▶Register @resource({Definitions.Arguments}) {{ {Definitions.Item} }}"),
        new(DescriptionMissing, "a resource has a name and no summary", "Register", "its summary below", $"\"登记信息\" type ▶Register @resource({Definitions.Arguments}) {{ {Definitions.Item} }}"),
        new(DescriptionMissing, "a description has half a character", "Register", "its Chinese name as the first line", $"\"登记信息\\uDC00\\n事项。\" type ▶Register @resource({Definitions.Arguments}) {{ {Definitions.Item} }}"),
    ];

    private static IEnumerable<FaultyDefinition> Names() =>
    [
        Named("register", "PascalCase"),
        Named("House_Register", "PascalCase"),
        Named("__Register", "PascalCase"),
        Named("Person", "no name that the schema"),
        Named("RegisterConnection", "no name that the schema"),
        Named("RegisterFilterInput", "no name that the schema"),
        Named(new string('R', DefinitionNames.MaxTypeLength + 1), "at most 40 letters"),
        Named("ExplainAccess", "'explainAccess' and 'explainAccesss' can't name"),
        Named("IdNumber", "'idNumber' and 'idNumbers' can't name"),
        NamedPlural("register", "the two differ"),
        NamedPlural("viewer", "fields that the schema has already"),
        NamedPlural("verifyRegister", "fields that the schema has already"),
        NamedPlural("Registers", "can't name"),
        NamedPlural("register_list", "can't name"),
        new(NameInvalid, "a resource is named as a code list", "Colour", "or a code list has already", $"{Definitions.Register}\n\"颜色\" enum Colour @codeList(standard: \"GB/T 1\") {{ \"红\" RED @code(value: \"1\") }}\n{Definitions.Other("▶Colour")}"),
        new(NameRepeated, "two resources have one name", "Register", "Another resource has this name", $"{Definitions.Register}\n{Definitions.Other("▶Register")}"),
        new(NameRepeated, "two resources differ by case", "REGISTER", "Another resource has this name", $"{Definitions.Register}\n{Definitions.Other("▶REGISTER")}"),
        new(NameRepeated, "a plural is another's singular", "Registers", "or one record or a list of its records has", $"{Definitions.Register}\n{Definitions.Other("▶Registers")}"),
        new(NameRepeated, "a plural is another's plural", "Other", "or one record or a list of its records has", $"{Definitions.Register}\n{Definitions.Other("▶Other", arguments: "plural: \"registers\"")}"),
        new(NameRepeated, "a provider has two resources of one Chinese name", "Other", "民政部门 has another resource of the Chinese name 登记信息", $"{Definitions.Register}\n{Definitions.Other("▶Other", "登记信息")}"),
    ];

    private static IEnumerable<FaultyDefinition> CodeLists() =>
    [
        OfValues(DirectiveMissing, "a value has no code", "Colour.RED", "needs @code", "\"红\" ▶RED"),
        OfValues(NameInvalid, "a value is named in lower case", "Colour.red", "SCREAMING_SNAKE_CASE", "\"红\" ▶red @code(value: \"1\")"),
        OfValues(NameInvalid, "a value has a name of introspection", "Colour.__RED", "SCREAMING_SNAKE_CASE", "\"红\" ▶__RED @code(value: \"1\")"),
        OfValues(NameRepeated, "two values have one name", "Colour.RED", "Another value", "\"红\" RED @code(value: \"1\") \"蓝\" ▶RED @code(value: \"2\")"),
        OfValues(CodeRepeated, "two values have one code", "Colour.BLUE", "has the code 1", "\"红\" RED @code(value: \"1\") \"蓝\" ▶BLUE @code(value: \"1\")"),
        OfValues(CodeInvalid, "a code is not of letters and digits", "Colour.RED", "1 to 8 ASCII letters and digits", "\"红\" RED @code(value: ▶\"1-1\")"),
        OfValues(CodeInvalid, "a code is of other digits", "Colour.RED", "1 to 8 ASCII letters and digits", "\"红\" RED @code(value: ▶\"１\")"),
        OfValues(CodeInvalid, "a code is too long", "Colour.RED", "1 to 8 ASCII letters and digits", "\"红\" RED @code(value: ▶\"123456789\")"),
        OfValues(ArgumentInvalid, "a code is empty", "Colour.RED", "neither blank", "\"红\" RED @code(▶value: \"\")"),
        OfValues(ArgumentInvalid, "a code is a number", "Colour.RED", "'value' takes a text", "\"红\" RED @code(▶value: 1)"),
        OfValues(DescriptionMissing, "a value has no meaning", "Colour.RED", "its Chinese meaning", "▶RED @code(value: \"1\")"),
        new(DirectiveMissing, "an enum is no code list", "Colour", "needs @codeList", $"{Definitions.Register}\n\"颜色\" enum ▶Colour {{ \"红\" RED @code(value: \"1\") }}"),
        new(DescriptionMissing, "a code list has no name", "Colour", "its Chinese name", $"{Definitions.Register}\nenum ▶Colour @codeList(standard: \"GB/T 1\") {{ \"红\" RED @code(value: \"1\") }}"),
        new(Empty, "a code list has no values", "Colour", "at least one value", $"{Definitions.Register}\n\"颜色\" enum ▶Colour @codeList(standard: \"GB/T 1\")"),
        new(NameInvalid, "a code list has a name of the schema", "Purpose", "no name that the schema has already", $"{Definitions.Register}\n\"颜色\" enum ▶Purpose @codeList(standard: \"GB/T 1\") {{ \"红\" RED @code(value: \"1\") }}"),
        new(NameInvalid, "a code list is named in lower case", "colour", "PascalCase", $"{Definitions.Register}\n\"颜色\" enum ▶colour @codeList(standard: \"GB/T 1\") {{ \"红\" RED @code(value: \"1\") }}"),
        new(NameRepeated, "two code lists have one name", "Colour", "Another code list", $"{Definitions.Register}\n\"颜色\" enum Colour @codeList(standard: \"GB/T 1\") {{ \"红\" RED @code(value: \"1\") }}\n\"色彩\" enum ▶Colour @codeList(standard: \"GB/T 1\") {{ \"红\" RED @code(value: \"1\") }}"),
    ];

    private static IEnumerable<FaultyDefinition> Bases() =>
    [
        OfBasis(ArgumentMissing, "a legal basis says nothing", FileName, "@legalBasis needs 'text'", "▶" + Definitions.Basis.Replace(", text: \"依法。\"", "", StringComparison.Ordinal)),
        OfBasis(ArgumentInvalid, "a legal basis is of no kind that there is", FileName, "'kind' takes one of ADMINISTRATIVE_REGULATION, CENTRAL_POLICY", Definitions.Basis.Replace("kind: LAW", "▶kind: CUSTOM", StringComparison.Ordinal)),
        OfBasis(ArgumentInvalid, "a legal basis begins before the calendar of China", FileName, "from 1900 on", Definitions.Basis.Replace("inForceFrom: \"2021", "▶inForceFrom: \"0001", StringComparison.Ordinal)),
        OfBasis(ArgumentInvalid, "a legal basis ends on the day on which it begins", "LB-0001", "later than 'inForceFrom'", Definitions.Basis.Replace("text:", "inForceUntil: ▶\"2021-01-01\", text:", StringComparison.Ordinal)),
        OfBasis(CodeInvalid, "the code of a legal basis is none", "lb 1", "such as LB-0001", Definitions.Basis.Replace("\"LB-0001\"", "▶\"lb 1\"", StringComparison.Ordinal)),
        OfBasis(CodeRepeated, "two legal bases have one code", "LB-0001", "Another legal basis", $"{Definitions.Basis} ▶{Definitions.Basis}"),
    ];

    private static FaultyDefinition Named(string name, string message) =>
        new(NameInvalid, $"a resource is named {name}", name, message, $"{Definitions.Head}\ntype ▶{name} @resource({Definitions.Arguments}) {{ {Definitions.Item} }}");

    private static FaultyDefinition NamedPlural(string plural, string message) =>
        new(NameInvalid, $"a list is named {plural}", "Register", message, $"{Definitions.Head}\ntype ▶Register @resource({Definitions.Arguments}, plural: \"{plural}\") {{ {Definitions.Item} }}");

    // The arguments of a resource, with another value for one of them.
    private static string Argument(string name, string value) =>
        Regex.Replace(Definitions.Arguments, $"{name}: (\"[^\"]*\"|[A-Z_]+)", $"▶{name}: {value}");
}
