using System.Diagnostics.CodeAnalysis;

namespace Catalog.Domain.Divisions;

/// <summary>
/// The code of an administrative division (行政区划代码): province 2 digits, city 4, county 6, township 9, village 12.
/// Sources: GB/T 2260, GB/T 10114.
/// </summary>
public sealed record DivisionCode
{
    public const int MaxLength = 12;

    private DivisionCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The leading digits that every division within this one shares: 4212 for 421200.</summary>
    public string Prefix
    {
        get
        {
            var prefix = Value.AsSpan();
            while (prefix.Length > 6 && prefix.EndsWith("000"))
            {
                prefix = prefix[..^3];
            }

            while (prefix.Length is > 2 and <= 6 && prefix.EndsWith("00"))
            {
                prefix = prefix[..^2];
            }

            return prefix.ToString();
        }
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out DivisionCode? code)
    {
        code = text is { Length: 2 or 4 or 6 or 9 or MaxLength }
            && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            && text[0] is >= '1' and <= '9'
            ? new DivisionCode(text)
            : null;
        return code is not null;
    }

    public bool IsWithin(DivisionCode other) => Value.StartsWith(other.Prefix, StringComparison.Ordinal);

    public override string ToString() => Value;
}
