using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalog.Domain.Sharing;

/// <summary>The code of a legal basis in the register of legal bases, such as LB-0001.</summary>
public sealed partial record LegalBasisCode
{
    public const int MaxLength = 64;

    private LegalBasisCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out LegalBasisCode? code)
    {
        code = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text) ? new LegalBasisCode(text) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">The text is no such code.</exception>
    public static LegalBasisCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no LegalBasisCode, which looks like LB-0001.");

    public override string ToString() => Value;

    [GeneratedRegex("^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
