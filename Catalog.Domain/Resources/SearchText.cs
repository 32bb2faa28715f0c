using System.Text;

namespace Catalog.Domain.Resources;

/// <summary>
/// Text as a search compares it: without case, full-width letters, digits and signs as their common forms (as NFKC has them, which the
/// runtime cannot do without cultures), and one space for any blanks.
/// </summary>
internal static class SearchText
{
    private const int FullWidthOffset = 0xFEE0;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var isBlank = false;
        foreach (var character in text)
        {
            var plain = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - FullWidthOffset) : character;
            if (char.IsWhiteSpace(plain))
            {
                isBlank = folded.Length > 0;
                continue;
            }

            if (isBlank)
            {
                folded.Append(' ');
                isBlank = false;
            }

            folded.Append(char.ToLowerInvariant(plain));
        }

        return folded.ToString();
    }
}
