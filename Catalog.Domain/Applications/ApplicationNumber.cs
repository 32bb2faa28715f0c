using Catalog.Domain.Procedures;

namespace Catalog.Domain.Applications;

/// <summary>The number of an application.</summary>
public readonly record struct ApplicationNumber(long Value)
{
    private const string Prefix = "AP-";

    public static bool TryParse(string? text, out ApplicationNumber number)
    {
        var isOne = NumberedKey.TryParse(Prefix, text, out var value);
        number = new(value);
        return isOne;
    }

    public override string ToString() => $"{Prefix}{Value}";
}
