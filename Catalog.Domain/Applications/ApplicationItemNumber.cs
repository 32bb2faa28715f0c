using Catalog.Domain.Procedures;

namespace Catalog.Domain.Applications;

/// <summary>The number of an item of an application.</summary>
public readonly record struct ApplicationItemNumber(long Value)
{
    private const string Prefix = "AI-";

    public static bool TryParse(string? text, out ApplicationItemNumber number)
    {
        var isOne = NumberedKey.TryParse(Prefix, text, out var value);
        number = new(value);
        return isOne;
    }

    public override string ToString() => $"{Prefix}{Value}";
}
