using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Catalog.Domain.Resources;

namespace Catalog.Domain.Grants;

/// <summary>
/// Hides a part of a value. What stands for the hidden part is of one length, whatever it hides, so that the length tells
/// nothing. A place is shown as the middle of what it lies in: a cell of a grid, or a division.
/// </summary>
/// <remarks>
/// Cells by decimals of a degree: A. D. Chapman, Current Best Practices for Generalizing Sensitive Species Occurrence Data,
/// GBIF Secretariat, 2020.
/// </remarks>
public sealed record Mask
{
    public const int MaxKept = 64;

    /// <summary>The cells of the finest grid are of a thousandth of a degree, about a hundred metres.</summary>
    public const int MaxDecimals = 3;

    /// <summary>What stands for a hidden part.</summary>
    public const string Placeholder = "***";

    public static readonly Mask Full = new(MaskKind.Full, 0);

    public static readonly Mask YearOnly = new(MaskKind.YearOnly, 0);

    public static readonly Mask Centroid = new(MaskKind.Centroid, 0);

    private Mask(MaskKind kind, int kept)
    {
        Kind = kind;
        Kept = kept;
    }

    public MaskKind Kind { get; }

    /// <summary>How many characters stay readable, or decimals of a degree, for the kinds that keep some.</summary>
    public int Kept { get; }

    public static Mask KeepFirst(int kept) => new(MaskKind.KeepFirst, CheckKept(kept));

    public static Mask KeepLast(int kept) => new(MaskKind.KeepLast, CheckKept(kept));

    /// <summary>The middle of the cell of one degree, or of so many decimals of one, in which a geometry's middle lies.</summary>
    public static Mask Grid(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        return new Mask(MaskKind.Grid, decimals);
    }

    /// <summary>
    /// What shows no more than either of two does; null where neither hides anything. Of a beginning and an end of a text, that is
    /// nothing; a division's middle tells less than any cell, for the division is told beside it.
    /// </summary>
    public static Mask? Coarser(Mask? one, Mask? other) =>
        one is null ? other
        : other is null ? one
        : one.Kind == other.Kind ? (one.Kept <= other.Kept ? one : other)
        : one.Kind == MaskKind.Centroid || other.Kind == MaskKind.Centroid ? Centroid
        : Full;

    /// <summary>Whether values of a type can be masked in this way and still be values of that type.</summary>
    public bool AppliesTo(ItemType type) => Kind switch
    {
        MaskKind.YearOnly => type.Scalar is ItemScalar.Date or ItemScalar.DateTime,
        MaskKind.Grid or MaskKind.Centroid => type.Scalar == ItemScalar.GeoJson,
        _ => type.Scalar is ItemScalar.String or ItemScalar.CitizenIdNumber or ItemScalar.UnifiedSocialCreditCode,
    };

    /// <summary>Reads FULL, YEAR_ONLY, KEEP_FIRST_3, KEEP_LAST_4, GRID_2 and CENTROID, as <see cref="ToString"/> writes them.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Mask? mask)
    {
        mask = text switch
        {
            "FULL" => Full,
            "YEAR_ONLY" => YearOnly,
            "CENTROID" => Centroid,
            ['G', 'R', 'I', 'D', '_', >= '0' and <= '3' and var decimals] => Grid(decimals - '0'),
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
        MaskKind.Centroid => "CENTROID",
        MaskKind.Grid => string.Create(CultureInfo.InvariantCulture, $"GRID_{Kept}"),
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
