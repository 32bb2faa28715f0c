using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.Execution.Rows;

/// <summary>Values of items: few, so that they meet, and those at which comparing and showing goes wrong first.</summary>
internal static class RandomValues
{
    public static readonly IReadOnlyList<string> Persons =
        [.. Enumerable.Range(0, 6).Select(n => CitizenId($"4212021980010100{n}")), CitizenId("42120219491231002"), CitizenId("11010519491231002")];

    public static readonly IReadOnlyList<string> Organisations = [.. Enumerable.Range(0, 6).Select(n => CreditCode($"91421202MA490000{n}"))];

    public static readonly IReadOnlyList<string> Divisions =
    [
        "42", "420000", "4212", "421200", "421202", "421202000", "421202001", "421202001000", "421202001003", "421202100", "421221", "421221100",
        "421281", "421299", "421299999999", "420100", "43", "100000",
    ];

    private static readonly string[] Texts =
    [
        string.Empty, " ", "张三", "张三丰", "张𠮷", "张𠮶", "𠮷", "𠮶", "𠮷𠮶𠮷", "李四", "a", "A", "ab", "aB", "Ab", "AB", "abc", "Ａ", "é", "e\u0301", "e", "É",
        "O'Brien", "''", "a\"b", "\\", "a\\b\n\tc", "%", "a%", "_", "a_c", "*", "[a]", "***", "\uFFFD", "\uE000", "\uD7FF", "\uFFFF", "😀", "😀😁",
        "\U0010FFFF", "a\U0010FFFF", "\u0001", "null", "0", "00", "1", "10", "9", "-1", "ß", "ss", "ı", "i", "İ", "\u00A0", "👩\u200D👧",
        new('长', 200), new string('长', 199) + "短", string.Concat(Enumerable.Repeat("𠮷a", 700)), new('z', 2000),
    ];

    /// <summary>Texts of which each is nearly another: a register has several of one family, so that what is nearly equal meets.</summary>
    private static readonly string[][] Families =
    [
        ["a", "A", "ab", "aB", "Ab", "AB", "abc", "ABC", "Ａ"],
        ["张三", "张三丰", "张𠮷", "张𠮶", "𠮷", "𠮶", "𠮷𠮶𠮷", "𠮶𠮷"],
        ["é", "e\u0301", "e", "É", "E\u0301", "ée"],
        ["%", "a%", "a%c", "_", "a_c", "abc", "*", "a*c", "\\", "a\\c"],
        ["\uD7FF", "\uE000", "\uFFFD", "\uFFFF", "😀", "\U0010FFFF", "a\U0010FFFF"],
    ];

    private static readonly string[] Dates =
        ["0001-01-01", "1900-02-28", "1969-12-31", "1970-01-01", "1980-01-01", "1980-12-31", "2000-02-29", "2024-02-29", "2026-11-23", "9999-12-31"];

    private static readonly string[] Moments =
        ["0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1980-12-31T23:59:59Z", "2026-11-23T04:00:00Z", "2026-11-23T04:00:01Z", "9999-12-31T23:59:59Z"];

    private static readonly int[] Wholes = [int.MinValue, -100, -1, 0, 1, 2, 9, 10, 11, 100, int.MaxValue];

    private static readonly decimal[] Numbers =
    [
        -999_999_999_999.999m, -1234567.89m, -2m, -0.5m, -0.001m, 0m, 0.0001m, 0.001m, 0.1m, 0.2m, 0.3m, 0.5m, 1m, 1.5m, 2m, 9m, 10m, 10.5m, 100m,
        1234567.89m, 4294967296m, 99_999_999_999.9999m, 999_999_999_999.999m, 999_999_999_999_999m,
    ];

    private static readonly string[] Geometries =
        ["""{"type":"Point","coordinates":[114.3,29.8]}""", """{"type":"Polygon","coordinates":[[[114,29],[115,29],[115,30],[114,29]]]}"""];

    public static string? Subject(Dice dice, SubjectKind kind) => kind switch
    {
        SubjectKind.GeographicFeature => null,
        _ when dice.Chance(0.03) => null,
        SubjectKind.NaturalPerson => dice.Of(Persons),
        _ => dice.Of(Organisations),
    };

    /// <summary>A few values of an item.</summary>
    public static IReadOnlyList<object> Few(Dice dice, InformationItem item) => item.Type.Scalar == ItemScalar.String && dice.Chance(0.4)
        ? [.. dice.Some(dice.Of(Families), 5).Select(text => (object)Cut(text, item.Length))]
        : [.. Enumerable.Range(0, dice.Between(1, 5)).Select(_ => Value(dice, item))];

    /// <summary>A value that is stored for an item.</summary>
    public static object Value(Dice dice, InformationItem item) => item.Type.Scalar switch
    {
        ItemScalar.Int => dice.Of(Wholes),
        ItemScalar.Decimal or ItemScalar.Float => dice.Of(Numbers),
        ItemScalar.Boolean => dice.Chance(0.5),
        ItemScalar.Date => dice.Of(Dates),
        ItemScalar.DateTime => dice.Of(Moments),
        ItemScalar.CitizenIdNumber => dice.Of(Persons),
        ItemScalar.UnifiedSocialCreditCode => dice.Of(Organisations),
        ItemScalar.DivisionCode => dice.Of(Divisions),
        ItemScalar.GeoJson => dice.Of(Geometries),
        ItemScalar.Base64 => Enumerable.Range(0, dice.Between(0, 5)).Select(n => (byte)(n * 251)).ToArray(),
        // A code that the list lacks is one of an earlier list.
        ItemScalar.Coded => dice.Chance(0.03) ? "ZZ" : dice.Of(item.Type.CodeList!.Values).Code,
        _ => Cut(dice.Of(Texts), item.Length),
    };

    /// <summary>As much of a text as its item has room for: no more is taken in.</summary>
    private static string Cut(string text, int? length) => length is { } characters ? string.Concat(text.EnumerateRunes().Take(characters)) : text;

    private static string CitizenId(string digits) => digits + CitizenIdNumber.CheckCharacter(digits);

    private static string CreditCode(string characters) => characters + UnifiedSocialCreditCode.CheckCharacter(characters);
}
