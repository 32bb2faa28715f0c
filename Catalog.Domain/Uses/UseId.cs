using Catalog.Domain.Procedures;

namespace Catalog.Domain.Uses;

/// <summary>The number of a use.</summary>
public readonly record struct UseId(long Value)
{
    private const string Prefix = "U-";

    public static bool TryParse(string? text, out UseId id)
    {
        var isOne = NumberedKey.TryParse(Prefix, text, out var value);
        id = new(value);
        return isOne;
    }

    public override string ToString() => $"{Prefix}{Value}";
}
