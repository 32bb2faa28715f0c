using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Grants;

/// <summary>
/// Hides a part of a value. What stands for the hidden part is of one length, whatever it hides, so that the length tells
/// nothing.
/// </summary>
public sealed record Mask
{
    public const int MaxKept = 64;

    /// <summary>What stands for a hidden part.</summary>
    public const string Placeholder = "***";

    public static readonly Mask Full = new(MaskKind.Full, 0);

    public static readonly Mask YearOnly = new(MaskKind.YearOnly, 0);

    private Mask(MaskKind kind, int kept)
    {
        Kind = kind;
        Kept = kept;
    }

    public MaskKind Kind { get; }

    /// <summary>How many characters stay readable, for the kinds that keep some.</summary>
    public int Kept { get; }

    public static Mask KeepFirst(int kept) => new(MaskKind.KeepFirst, CheckKept(kept));

    public static Mask KeepLast(int kept) => new(MaskKind.KeepLast, CheckKept(kept));

    /// <summary>Whether values of a type can be masked in this way and still be values of that type.</summary>
    public bool AppliesTo(ItemType type) => Kind == MaskKind.YearOnly
        ? type.Scalar is ItemScalar.Date or ItemScalar.DateTime
        : type.Scalar is ItemScalar.String or ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode;

    /// <summary>Reads FULL, YEAR_ONLY, KEEP_FIRST_3 and KEEP_LAST_4, as <see cref="ToString"/> writes them.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Mask? mask)
    {
        mask = text switch
        {
            "FULL" => Full,
            "YEAR_ONLY" => YearOnly,
            not null when text.StartsWith("KEEP_FIRST_", StringComparison.Ordinal) => Keep(MaskKind.KeepFirst, text["KEEP_FIRST_".Length..]),
            not null when text.StartsWith("KEEP_LAST_", StringComparison.Ordinal) => Keep(MaskKind.KeepLast, text["KEEP_LAST_".Length..]),
            _ => null,
        };
        return mask is not null;
    }

    public override string ToString() => Kind switch
    {
        MaskKind.Full => "FULL",
        MaskKind.YearOnly => "YEAR_ONLY",
        MaskKind.KeepFirst => string.Create(CultureInfo.InvariantCulture, $"KEEP_FIRST_{Kept}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"KEEP_LAST_{Kept}"),
    };

    private static Mask? Keep(MaskKind kind, string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var kept) && kept is >= 1 and <= MaxKept
            ? new Mask(kind, kept)
            : null;

    private static int CheckKept(int kept)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kept, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kept, MaxKept);
        return kept;
    }
}
