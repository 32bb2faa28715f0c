namespace Catalog.Domain.Grants;

/// <summary>The ways in which a grant hides a part of a value.</summary>
public enum MaskKind
{
    /// <summary>Shows that there is a value, and nothing of it.</summary>
    Full,

    KeepFirst,

    KeepLast,

    /// <summary>Shows the first day of the year of a date.</summary>
    YearOnly,
}
