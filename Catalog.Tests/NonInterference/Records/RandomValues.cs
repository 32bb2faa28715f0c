using System.Globalization;
using Catalog.Domain.Resources;
using Catalog.Domain.Subjects;

namespace Catalog.Tests.NonInterference.Records;

/// <summary>Values of items: few, so that they meet, and at the borders of what masks keep.</summary>
internal sealed class RandomValues(Dice dice)
{
    public static readonly IReadOnlyList<string> Persons = [.. Enumerable.Range(0, 5).Select(n => CitizenId($"4212021980010100{n}"))];

    public static readonly IReadOnlyList<string> Organisations = [.. Enumerable.Range(0, 4).Select(n => CreditCode($"91421202MA4900000"[..16] + n))];

    /// <summary>Those for which the reference rules have an answer.</summary>
    public static IReadOnlyList<string> Divisions => ReferenceView.Divisions;

    private static readonly string[] Texts =
    [
        "张三", "张𠮷", "张𠮶", "李四", "王", "", "a", "ab", "abc", "abcd", "abcde", "***", "abc***", "𠮷", "𠮷𠮶𠮷", "O'Brien", "a\"b\\c", "x\ny", "%", "_b%", " ab", "AB",
        "Ａ", "é", "e\u0301", "name", "420", "13800000000", "13800000001", new string('长', 200), new string('z', 400), "😀😀😀😀",
    ];

    private static readonly string[] Dates = ["1980-01-01", "1980-12-31", "1981-01-01", "2024-02-29", "2026-11-23"];
    private static readonly string[] Moments = ["1980-01-01T00:00:00Z", "1980-12-31T23:59:59Z", "2026-11-23T04:00:00Z"];

    public string? Subject(SubjectKind kind) => kind switch
    {
        SubjectKind.NaturalPerson => dice.Of(Persons),
        SubjectKind.LegalEntity => dice.Of(Organisations),
        _ => null,
    };

    public object? Value(InformationItem item) => dice.Chance(0.12) ? null : item.Type.Scalar switch
    {
        ItemScalar.Int => (long)dice.Of(-1, 0, 1, 2, 10, 100),
        ItemScalar.Float or ItemScalar.Decimal => dice.Of(-0.5, 0, 1, 1.5, 10, 1234567.89),
        ItemScalar.Boolean => dice.Chance(0.5),
        ItemScalar.Date => dice.Of(Dates),
        ItemScalar.DateTime => dice.Of(Moments),
        ItemScalar.CitizenIdNumber => dice.Of(Persons),
        ItemScalar.UnifiedSocialCreditCode => dice.Of(Organisations),
        ItemScalar.DivisionCode => dice.Of(Divisions),
        ItemScalar.GeoJson => $$"""{"type":"Point","coordinates":[114.{{dice.Between(1, 4)}},29.{{dice.Between(1, 4)}}]}""",
        ItemScalar.Base64 => new byte[] { 1, (byte)dice.Between(0, 3), 3 },
        // A code that the list lacks is one of an earlier list.
        ItemScalar.Coded => dice.Chance(0.05) ? "ZZ" : dice.Of([.. item.Type.CodeList!.Values.Take(4)]).Code,
        _ => Cut(dice.Of(Texts), item.Length),
    };

    /// <summary>As much of a text as its item has room for: no more is taken in.</summary>
    public static string Cut(string text, int? length) => length is { } characters ? string.Concat(text.EnumerateRunes().Take(characters)) : text;

    private static string CitizenId(string digits) =>
        "0123456789X".Select(check => digits + check).First(number => CitizenIdNumber.TryParse(number, out _));

    private static string CreditCode(string characters) =>
        string.Create(CultureInfo.InvariantCulture, $"{characters}{UnifiedSocialCreditCode.CheckCharacter(characters)}");
}
