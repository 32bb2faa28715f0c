using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalog.Domain.Auditing;

/// <summary>The name of a node, such as catalog-1: each node has a chain of entries of its own.</summary>
public sealed partial record NodeName
{
    public const int MaxLength = 64;

    private NodeName(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out NodeName? name)
    {
        name = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text) ? new NodeName(text) : null;
        return name is not null;
    }

    /// <exception cref="FormatException">The text is no such name.</exception>
    public static NodeName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is no NodeName, which looks like catalog-1.");

    public override string ToString() => Value;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
