using System.Globalization;

namespace Catalog.Api.Authentication;

/// <summary>How long a token is to be valid, as one writes it: 30m, 1h, 7d, 00:30:00, or -1h for one that has expired.</summary>
internal static class TokenLifetime
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static bool TryParse(string text, out TimeSpan lifetime)
    {
        var number = text.AsSpan()[..Math.Max(text.Length - 1, 0)];
        var read = text.Contains(':', StringComparison.Ordinal)
            ? TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out lifetime)
            : TryParse(number, text.Length == 0 ? ' ' : text[^1], out lifetime);
        return read && lifetime.Duration() <= Longest;
    }

    private static bool TryParse(ReadOnlySpan<char> number, char unit, out TimeSpan lifetime)
    {
        lifetime = default;
        if (!short.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        TimeSpan? one = unit switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        lifetime = count * one.GetValueOrDefault();
        return one is not null;
    }
}
