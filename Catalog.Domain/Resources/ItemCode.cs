using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalog.Domain.Resources;

/// <summary>The code of an information item: its resource, a dash, two or three digits.</summary>
public sealed partial record ItemCode
{
    public const int MaxLength = 36;

    private ItemCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out ItemCode? code)
    {
        code = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text) ? new ItemCode(text) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">The text is no such code.</exception>
    public static ItemCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no ItemCode, which looks like 1001001/000001-01.");

    public override string ToString() => Value;

    [GeneratedRegex("^[1-3][0-9]{2}[0-9]{3}[0-9]*/[0-9]{6}-[0-9]{2,3}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
