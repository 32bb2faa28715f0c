using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Catalog.Domain.Subjects;

/// <summary>A citizen's identity number (公民身份号码): 17 digits and a check character. Source: GB 11643-1999.</summary>
public sealed record CitizenIdNumber
{
    public const int Length = 18;

    private const string CheckCharacters = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenIdNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a number; a lower-case check character is taken as its capital.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CitizenIdNumber? number)
    {
        number = null;
        if (text is not { Length: Length } || !IsDigits(text.AsSpan(0, 17)) || !IsDate(text.AsSpan(6, 8)))
        {
            return false;
        }

        if (char.ToUpperInvariant(text[17]) != CheckCharacter(text.AsSpan(0, 17)))
        {
            return false;
        }

        number = new CitizenIdNumber(text[17] == 'x' ? string.Concat(text.AsSpan(0, 17), "X") : text);
        return true;
    }

    /// <summary>The check character of the first 17 digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }

    public override string ToString() => Value;

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsDate(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
