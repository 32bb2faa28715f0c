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

    /// <summary>Shows the middle of the cell, of so many decimals of a degree, in which a geometry's middle lies.</summary>
    Grid,

    /// <summary>Shows the middle of the county, or else of the city, of the record's division instead of a geometry.</summary>
    Centroid,
}
