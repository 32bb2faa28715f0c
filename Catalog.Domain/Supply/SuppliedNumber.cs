using System.Globalization;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Supply;

/// <summary>Reads numbers exactly: digits are counted where they stand, before anything could round them.</summary>
internal static class SuppliedNumber
{
    public static ItemFault? ReadDecimal(InformationItem item, string text, out object? value)
    {
        value = null;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return new ItemFault(RejectionCode.NumberInvalid, SuppliedText.ClassOf(text));
        }

        var scale = item.Scale ?? 0;
        fraction = fraction.TrimEnd('0');
        whole = whole.TrimStart('0');
        if (fraction.Length > scale)
        {
            return new ItemFault(RejectionCode.NumberTooPrecise, $"number with {fraction.Length} decimals");
        }

        if (whole.Length > (item.Length ?? 15) - scale)
        {
            return new ItemFault(RejectionCode.NumberTooLong, $"number with {whole.Length} digits before the point");
        }

        value = decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return null;
    }

    public static ItemFault? ReadInt(string text, out object? value)
    {
        value = null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            value = whole;
            return null;
        }

        return text.AsSpan(text.StartsWith('-') ? 1 : 0) is { IsEmpty: false } digits && !digits.ContainsAnyExceptInRange('0', '9')
            ? new ItemFault(RejectionCode.NumberTooLong, $"number with {digits.Length} digits")
            : new ItemFault(RejectionCode.NumberInvalid, SuppliedText.ClassOf(text));
    }

    public static ItemFault? ReadFloat(string text, out object? value)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out var real);
        value = isNumber && double.IsFinite(real) ? real : null;
        return value is null ? new ItemFault(RejectionCode.NumberInvalid, isNumber ? "number that is not finite" : SuppliedText.ClassOf(text)) : null;
    }
}
