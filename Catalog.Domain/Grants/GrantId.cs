using Catalog.Domain.Procedures;

namespace Catalog.Domain.Grants;

/// <summary>The number of a grant.</summary>
public readonly record struct GrantId(long Value)
{
    private const string Prefix = "G-";

    public static bool TryParse(string? text, out GrantId id)
    {
        var isOne = NumberedKey.TryParse(Prefix, text, out var value);
        id = new(value);
        return isOne;
    }

    public override string ToString() => $"{Prefix}{Value}";
}
