using System.Globalization;
using Catalog.Api.Errors;

namespace Catalog.Api.Mutations;

/// <summary>Checks the values of an input; the first fault stays.</summary>
internal sealed class InputCheck
{
    public RequestError? Fault { get; private set; }

    /// <summary>Text that must say something.</summary>
    /// <param name="at">The place in the input, such as leaderInCharge.name.</param>
    public string Text(string at, string? value, int maxLength)
    {
        var text = value?.Trim() ?? string.Empty;
        if (text.Length == 0 || text.Length > maxLength)
        {
            Fail(at, string.Create(CultureInfo.InvariantCulture, $"must have 1 to {maxLength} characters"));
        }
        else if (text.Any(character => char.IsControl(character) && character != '\n') || !IsWellFormed(text))
        {
            Fail(at, "must be text without control characters and without halves of characters");
        }

        return text;
    }

    /// <summary>Text that may be left out; empty text is none.</summary>
    public string? Optional(string at, string? value, int maxLength) => string.IsNullOrWhiteSpace(value) ? null : Text(at, value, maxLength);

    /// <summary>A day; the scalar has checked its form.</summary>
    public static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Fail(string at, string problem) => Fault ??= GovernanceErrors.InputInvalid(at, problem);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
