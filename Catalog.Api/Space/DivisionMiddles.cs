using Catalog.Domain.Divisions;

namespace Catalog.Api.Space;

/// <summary>A point amid each county of the city, and amid the city for divisions that are in none of them.</summary>
internal static class DivisionMiddles
{
    private const long Hundredth = PlaneGeometry.Degree / 100;

    /// <summary>The counties before the city: the first that a division lies in is its own.</summary>
    public static readonly IReadOnlyList<DivisionMiddle> All =
    [
        Of("421202", 114_33, 29_84),
        Of("421221", 113_96, 29_96),
        Of("421222", 113_82, 29_24),
        Of("421223", 114_06, 29_55),
        Of("421224", 114_56, 29_57),
        Of("421281", 113_88, 29_74),
        Of("421200", 114_10, 29_65),
    ];

    private static DivisionMiddle Of(string code, long longitude, long latitude) =>
        new(DivisionCode.TryParse(code, out var division) ? division : throw new FormatException(code), longitude * Hundredth, latitude * Hundredth);
}
