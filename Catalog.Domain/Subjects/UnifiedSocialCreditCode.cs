using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Catalog.Domain.Subjects;

/// <summary>An organisation's unified social credit code (统一社会信用代码): 17 characters and a check character. Source: GB 32100-2015.</summary>
public sealed record UnifiedSocialCreditCode
{
    public const int Length = 18;

    /// <summary>The digits and capitals of the standard; I, O, S, V and Z are not among them.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private UnifiedSocialCreditCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out UnifiedSocialCreditCode? code)
    {
        code = null;
        if (text is not { Length: Length }
            || text.AsSpan().ContainsAnyExcept(Characters)
            || text[17] != CheckCharacter(text.AsSpan(0, 17)))
        {
            return false;
        }

        code = new UnifiedSocialCreditCode(text);
        return true;
    }

    /// <summary>The check character of the first 17 characters.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> characters)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(characters[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    public override string ToString() => Value;
}
