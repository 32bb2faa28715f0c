using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalog.Domain.Departments;

/// <summary>The code by which a department is known in the register of departments, such as public-security.</summary>
public sealed partial record DepartmentCode
{
    public const int MaxLength = 64;

    private DepartmentCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out DepartmentCode? code)
    {
        code = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text) ? new DepartmentCode(text) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">The text is no such code.</exception>
    public static DepartmentCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no DepartmentCode, which looks like public-security.");

    public override string ToString() => Value;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
