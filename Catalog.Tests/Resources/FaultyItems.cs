using Catalog.Api.Resources;
using static Catalog.Api.Resources.DefinitionCodes;
using static Catalog.Tests.Resources.FaultyDefinition;

namespace Catalog.Tests.Resources;

/// <summary>What can be wrong with an information item.</summary>
internal static class FaultyItems
{
    private const string Code = "code: \"3001001/000001-01\"";

    public static IEnumerable<FaultyDefinition> All { get; } = [.. Names(), .. Arguments(), .. Types(), .. Sharing()];

    private static IEnumerable<FaultyDefinition> Names() =>
    [
        Named("Name", "camelCase"),
        Named("given_name", "camelCase"),
        Named("_id", "camelCase"),
        Named("__typename", "camelCase"),
        Named("person", "is not called person, legalEntity, and, or"),
        Named("legalEntity", "is not called person, legalEntity, and, or"),
        Named("and", "is not called person, legalEntity, and, or"),
        Named("or", "is not called person, legalEntity, and, or"),
        Named(new string('n', DefinitionNames.MaxFieldLength + 1), "at most 48 letters"),
        OfItem(NameInvalid, "an item takes an argument", "Register.name", "takes no arguments", $"\"姓名\" ▶name(first: Int): String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)"),
        OfItem(NameRepeated, "two items have one name", "Register.name", "Another item of this resource has this name", Second("姓", "▶name")),
        OfItem(NameRepeated, "two items differ by case", "Register.nAME", "Another item of this resource has this name", Second("姓", "▶nAME")),
        OfItem(NameRepeated, "two items have one Chinese name", "Register.fullName", "has the Chinese name 姓名", Second("姓名", "▶fullName")),
        OfItem(CodeRepeated, "two items have one code", "Register.fullName", "Another item has the code 3001001/000001-01", Second("姓", "▶fullName").Replace("-02", "-01", StringComparison.Ordinal)),
        OfItem(ArgumentInvalid, "a mask is none", "Register.name", "'GRID_4' is no mask", $"\"姓名\" name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL, mask: ▶\"GRID_4\")"),
        OfItem(ArgumentInvalid, "a mask is of another type", "Register.name", "GRID_1 cannot hide a part of values of type String", $"\"姓名\" name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL, mask: ▶\"GRID_1\")"),
        OfItem(ArgumentInvalid, "a geometry has the mask of a text", "Register.place", "FULL cannot hide a part of values of type GeoJson", $"\"位置\" place: GeoJson @item({Code}, type: G, sharing: UNCONDITIONAL, mask: ▶\"FULL\")"),
        OfItem(ArgumentInvalid, "what is masked is open", "Register.name", "is not open to the public", $"\"姓名\" name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL, mask: \"FULL\", open: ▶true)"),
        OfItem(CodeInvalid, "an item code is none", "Register.name", "such as 1001001/000001-01", "\"姓名\" name: String @item(code: ▶\"01\", type: C, length: 50, sharing: UNCONDITIONAL)"),
        OfItem(DescriptionMissing, "an item has no description", "Register.name", "its Chinese name as its description", $"▶name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)"),
        OfItem(DescriptionMissing, "an item has an empty description", "Register.name", "its Chinese name as its description", $"\"\" ▶name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)"),
        OfItem(DescriptionMissing, "an item has a description of two lines", "Register.name", "in one line", $"\"姓\\n名\" ▶name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)"),
    ];

    private static IEnumerable<FaultyDefinition> Arguments() =>
    [
        OfItem(DirectiveMissing, "a field is no item", "Register.name", "needs @item", "\"姓名\" ▶name: String"),
        OfItem(DirectiveRepeated, "an item stands twice", "Register.name", "@item stands here twice", $"\"姓名\" name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL) ▶@item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)"),
        OfItem(DirectiveUnknown, "an item has another directive", "Register.name", "no directive @deprecated for this place", $"\"姓名\" name: String ▶@deprecated @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)"),
        OfItem(ArgumentUnknown, "an item has an argument that there is not", "Register.name", "@item takes no argument 'size'", $"\"姓名\" name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL, ▶size: 1)"),
        OfItem(ArgumentMissing, "an item has no sharing class", "Register.name", "@item needs 'sharing'", $"\"姓名\" name: String ▶@item({Code}, type: C, length: 50)"),
        OfItem(ArgumentInvalid, "a sharing class is none", "Register.name", "'sharing' takes one of CONDITIONAL, NOT_SHARED, UNCONDITIONAL", $"\"姓名\" name: String @item({Code}, type: C, length: 50, ▶sharing: SECRET)"),
        OfItem(ArgumentInvalid, "a length is too large for a number", "Register.name", "'length' takes a whole number", $"\"姓名\" name: String @item({Code}, type: C, ▶length: 99999999999, sharing: UNCONDITIONAL)"),
        OfItem(ArgumentInvalid, "a length is a variable", "Register.name", "'length' takes a whole number", $"\"姓名\" name: String @item({Code}, type: C, ▶length: $length, sharing: UNCONDITIONAL)"),
        OfItem(ArgumentInvalid, "a length is a fraction", "Register.name", "'length' takes a whole number", $"\"姓名\" name: String @item({Code}, type: C, ▶length: 1.5, sharing: UNCONDITIONAL)"),
        OfItem(ArgumentInvalid, "whether it is open is a number", "Register.name", "'open' takes true or false", $"\"姓名\" name: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL, ▶open: 1)"),
    ];

    private static IEnumerable<FaultyDefinition> Types() =>
    [
        Typed("Money", "'Money' is neither a scalar of the catalogue nor a code list"),
        Typed("string", "'string' is neither"),
        Typed("ID", "'ID' is neither"),
        Typed("Coded", "'Coded' is neither"),
        Typed("Register", "'Register' is neither"),
        Typed("[String]", "'[String]' is neither"),
        Typed("String!", "'String!' is neither"),
        Mismatched("String", "type: D", "type C or M"),
        Mismatched("String", "type: C", "length of 1 to 4000"),
        Mismatched("String", "type: C, length: 4001", "length of 1 to 4000"),
        Mismatched("String", "type: C, length: 0", "at least 1"),
        Mismatched("String", "type: C, length: 5, scale: 1", "Only a Decimal has a scale"),
        Mismatched("String", "type: M, length: -1", "at least 1"),
        Mismatched("Decimal", "type: I, length: 5, scale: 1", "type N or Y"),
        Mismatched("Decimal", "type: N", "1 to 15 digits"),
        Mismatched("Decimal", "type: N, length: 16, scale: 1", "1 to 15 digits"),
        Mismatched("Decimal", "type: N, length: 5", "a scale within it"),
        Mismatched("Decimal", "type: N, length: 5, scale: 6", "a scale within it"),
        Mismatched("Decimal", "type: N, length: 5, scale: -1", "a scale within it"),
        Mismatched("Int", "type: N", "An Int is of type I"),
        Mismatched("Float", "type: N", "A Float is of type B or F"),
        Mismatched("Boolean", "type: C", "A Boolean is of type L"),
        Mismatched("Date", "type: T", "A Date is of type D"),
        Mismatched("Date", "type: D, length: -10", "at least 1"),
        Mismatched("DateTime", "type: D", "A DateTime is of type T"),
        Mismatched("GeoJson", "type: M", "of type G"),
        Mismatched("Base64", "type: B", "of type G"),
        Mismatched("CitizenIdNumber", "type: N", "of type C"),
        Mismatched("UnifiedSocialCreditCode", "type: M", "of type C"),
        Mismatched("DivisionCode", "type: I", "of type C"),
    ];

    private static IEnumerable<FaultyDefinition> Sharing() =>
    [
        OfItem(ConditionMissing, "a conditional item has no condition", "Register.name", "under which condition", Shared("▶name", "sharing: CONDITIONAL")),
        OfItem(ConditionMissing, "a conditional item has a blank condition", "Register.name", "under which condition", Shared("▶name", "sharing: CONDITIONAL, condition: \" \"")),
        OfItem(ArgumentInvalid, "an unconditional item has a condition", "Register.name", "Only a conditional item has a condition", Shared("name", "sharing: UNCONDITIONAL, condition: ▶\"仅限核验\"")),
        OfItem(LegalBasisMissing, "an item is not shared without a basis", "Register.name", "only on a legal basis (article 11)", Shared("▶name", "sharing: NOT_SHARED")),
        OfItem(LegalBasisUnknown, "an item has a basis that there is not", "Register.name", "a legal basis LB-0009", Shared("name", "sharing: NOT_SHARED, legalBasis: ▶\"LB-0009\"")),
        OfItem(LegalBasisTooLow, "an item is closed by a city's policy", "Register.name", "Only a law, an administrative regulation or central policy", Shared("name", "sharing: NOT_SHARED, legalBasis: ▶\"LB-0002\"")),
        OfItem(ArgumentInvalid, "an item that is not shared is open", "Register.name", "not open to the public", Shared("name", "sharing: NOT_SHARED, legalBasis: \"LB-0001\", open: ▶true")),
    ];

    private static FaultyDefinition Named(string name, string message) =>
        OfItem(NameInvalid, $"an item is named {name}", $"Register.{name}", message, $"\"姓名\" ▶{name}: String @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)");

    private static FaultyDefinition Typed(string type, string message) =>
        OfItem(TypeUnknown, $"an item is of type {type}", "Register.name", message, $"\"姓名\" name: ▶{type} @item({Code}, type: C, length: 50, sharing: UNCONDITIONAL)");

    private static FaultyDefinition Mismatched(string type, string arguments, string message) =>
        OfItem(TypeMismatch, $"a {type} is of {arguments}", "Register.name", message, $"\"姓名\" ▶name: {type} @item({Code}, {arguments}, sharing: UNCONDITIONAL)");

    private static string Shared(string name, string sharing) => $"\"姓名\" {name}: String @item({Code}, type: C, length: 50, {sharing})";

    private static string Second(string chineseName, string name) =>
        $"{Definitions.Item}\n\"{chineseName}\" {name}: String @item(code: \"3001001/000001-02\", type: C, length: 50, sharing: UNCONDITIONAL)";
}
