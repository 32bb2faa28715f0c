using System.Globalization;

namespace Catalog.Domain.Procedures;

/// <summary>The keys of rows that the database numbers, as they are written on the wire: a prefix that tells the register, and the number.</summary>
public static class NumberedKey
{
    /// <param name="prefix">Such as G- for grants.</param>
    public static bool TryParse(string prefix, string? text, out long number)
    {
        number = 0;
        return text is not null
            && text.StartsWith(prefix, StringComparison.Ordinal)
            && text.Length > prefix.Length && text[prefix.Length] != '0'
            && long.TryParse(text.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
