using Catalog.Domain.Procedures;

namespace Catalog.Domain.Exports;

/// <summary>The number of an export.</summary>
public readonly record struct ExportId(long Value)
{
    private const string Prefix = "E-";

    public static bool TryParse(string? text, out ExportId id)
    {
        var isOne = NumberedKey.TryParse(Prefix, text, out var value);
        id = new(value);
        return isOne;
    }

    public override string ToString() => $"{Prefix}{Value}";
}
