using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Catalog.Domain.Departments;

/// <summary>The identifier of a system in its tokens (client_id, RFC 9068), such as housing-fund-loans.</summary>
public sealed partial record ClientId
{
    public const int MaxLength = 64;

    private ClientId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out ClientId? code)
    {
        code = text is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(text) ? new ClientId(text) : null;
        return code is not null;
    }

    /// <exception cref="FormatException">The text is no such code.</exception>
    public static ClientId Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no ClientId, which looks like housing-fund-loans.");

    public override string ToString() => Value;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
