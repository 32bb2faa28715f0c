namespace Catalog.Domain.Procedures;

/// <summary>What a clock or a notification is about: one row of a register.</summary>
/// <param name="Key">Its number or code in the register.</param>
public sealed record Matter(MatterKind Kind, string Key)
{
    public const int MaxKeyLength = 64;

    public static Matter Of(MatterKind kind, long number) => new(kind, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
