using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Domain.Grants;
using Catalog.Domain.Resources;

namespace Catalog.Tests.Execution.Reference;

/// <summary>How values of items compare, and how they are shown.</summary>
internal static class ItemValues
{
    /// <summary>A value that an operation gives, as it is stored for the item.</summary>
    public static object Given(InformationItem item, object value) => item.Type.Scalar switch
    {
        ItemScalar.Coded => item.Type.CodeList!.Values.Single(code => code.Name == (string)value).Code,
        ItemScalar.CitizenIdNumber => ((string)value).Replace('x', 'X'),
        ItemScalar.DateTime => Moment((string)value).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => value,
    };

    public static bool AreEqual(object left, object right) => Compare(left, right) == 0;

    public static int Compare(object left, object right) => (left, right) switch
    {
        (string one, string other) => CompareText(one, other),
        (bool one, bool other) => one.CompareTo(other),
        _ => Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture)),
    };

    /// <summary>As JSON shows it; a number and a geometry have several ways to be written, which mean the same.</summary>
    public static JsonNode? Show(InformationItem item, object? value, Mask? mask) => value switch
    {
        null => null,
        string code when item.Type.CodeList is { } list => list.Values.FirstOrDefault(coded => coded.Code == code)?.Name,
        string geometry when item.Type.Scalar == ItemScalar.GeoJson => JsonNode.Parse(geometry),
        string text => mask is null ? text : Masked(text, mask),
        byte[] bytes => Convert.ToBase64String(bytes),
        int whole => whole,
        decimal number => number,
        bool truth => truth,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Masked(string text, Mask mask)
    {
        var characters = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return mask.Kind switch
        {
            MaskKind.KeepFirst => string.Concat(characters.Take(mask.Kept)) + Mask.Placeholder,
            MaskKind.KeepLast => Mask.Placeholder + string.Concat(characters.TakeLast(mask.Kept)),
            MaskKind.YearOnly => $"{text[..4]}-01-01{(text.Contains('T', StringComparison.Ordinal) ? "T00:00:00Z" : string.Empty)}",
            _ => Mask.Placeholder,
        };
    }

    // By code points: 𠮷 is a single one, beyond all that fit sixteen bits.
    private static int CompareText(string left, string right)
    {
        var (one, other) = (left.EnumerateRunes().ToList(), right.EnumerateRunes().ToList());
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
        {
            if (one[i].Value != other[i].Value)
            {
                return one[i].Value.CompareTo(other[i].Value);
            }
        }

        return one.Count.CompareTo(other.Count);
    }

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
