using System.Globalization;

namespace Catalog.Domain.Supply;

/// <summary>What can be said of a text without saying it.</summary>
public static class SuppliedText
{
    public static string ClassOf(string text) => string.Create(CultureInfo.InvariantCulture, $"text of {Characters(text)} characters");

    /// <summary>How many characters it has, such as databases count them: 𠮷 is one.</summary>
    public static int Characters(string text)
    {
        var count = text.Length;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            count -= i > 0 && char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether it has a character that no record may have: U+0000, at which databases end texts, or half of one.</summary>
    public static bool IsFaulty(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }
}
