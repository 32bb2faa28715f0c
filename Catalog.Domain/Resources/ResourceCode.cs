using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalog.Domain.Resources;

/// <summary>The code of a resource (信息资源代码): class, item, heading and sub-heading, a slash, a sequence. Source: 发改高技〔2017〕1272号.</summary>
public sealed partial record ResourceCode
{
    public const int MaxLength = 32;

    private ResourceCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out ResourceCode? code)
    {
        code = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text) ? new ResourceCode(text) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">The text is no such code.</exception>
    public static ResourceCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no ResourceCode, which looks like 1001001/000001.");

    public override string ToString() => Value;

    [GeneratedRegex("^[1-3][0-9]{2}[0-9]{3}[0-9]*/[0-9]{6}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
