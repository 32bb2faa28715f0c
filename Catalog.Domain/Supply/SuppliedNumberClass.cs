using System.Globalization;
using Catalog.Domain.Subjects;

namespace Catalog.Domain.Supply;

/// <summary>Of what class a subject's number is that is none.</summary>
internal static class SuppliedNumberClass
{
    public static string OfCitizen(string text)
    {
        if (text.Length != CitizenIdNumber.Length || text.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') || !(char.IsAsciiDigit(text[17]) || text[17] is 'X' or 'x'))
        {
            return SuppliedText.ClassOf(text);
        }

        return DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? "18 digits with a wrong check digit"
            : "18 digits with an impossible date";
    }

    public static string OfEntity(string text) => text.Length == UnifiedSocialCreditCode.Length && text.All(UnifiedSocialCreditCode.Alphabet.Contains)
        ? "18 characters with a wrong check character"
        : SuppliedText.ClassOf(text);
}
