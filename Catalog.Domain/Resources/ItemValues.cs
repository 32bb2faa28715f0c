using System.Globalization;
using Catalog.Domain.Divisions;
using Catalog.Domain.Subjects;

namespace Catalog.Domain.Resources;

/// <summary>Reads an item's value from text, as a record holds it.</summary>
public static class ItemValues
{
    /// <summary>
    /// The value as it is stored: text, a code of the code list, a date as YYYY-MM-DD, a moment in UTC as YYYY-MM-DDThh:mm:ssZ, a whole
    /// number, a decimal, a floating-point number or a truth value; null where the text is none of the item's type or longer than it.
    /// Bytes and geometries are not read from text.
    /// </summary>
    public static object? Read(InformationItem item, string text) => item.Type.Scalar switch
    {
        ItemScalar.String => text.Length > 0 && text.Length <= (item.Length ?? int.MaxValue) && !text.Contains('\0', StringComparison.Ordinal) ? text : null,
        ItemScalar.Coded => item.Type.CodeList!.Values.FirstOrDefault(value => value.Name == text)?.Code,
        ItemScalar.CitizenIdNumber => CitizenIdNumber.TryParse(text, out var number) ? number.Value : null,
        ItemScalar.UnifiedSocialCreditCode => UnifiedSocialCreditCode.TryParse(text, out var code) ? code.Value : null,
        ItemScalar.DivisionCode => DivisionCode.TryParse(text, out var division) ? division.Value : null,
        ItemScalar.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
        ItemScalar.DateTime => DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null,
        ItemScalar.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        ItemScalar.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
            && decimal.Round(exact, item.Scale ?? 0) == exact ? exact : null,
        ItemScalar.Float => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real : null,
        ItemScalar.Boolean => text switch { "true" => true, "false" => false, _ => null },
        _ => null,
    };
}
