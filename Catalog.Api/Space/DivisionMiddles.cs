using Catalog.Domain.Divisions;

namespace Catalog.Api.Space;

/// <summary>A point amid each county of the city, and amid the city for divisions that are in none of them: to a thousandth of a degree, as precise as the outlines are.</summary>
internal static class DivisionMiddles
{
    private const long Thousandth = PlaneGeometry.Degree / 1000;

    /// <summary>The counties before the city: the first that a division lies in is its own.</summary>
    public static readonly IReadOnlyList<DivisionMiddle> All =
        [.. DivisionOutlines.All.Keys.OrderByDescending(division => division.Prefix.Length).ThenBy(division => division.Value, StringComparer.Ordinal).Select(Of)];

    private static DivisionMiddle Of(DivisionCode division)
    {
        var (x, y) = DivisionOutlines.Middle(division)!.Value;
        return new DivisionMiddle(division, Rounded(x), Rounded(y));
    }

    private static long Rounded(long nano) => (nano + (Thousandth / 2)) / Thousandth * Thousandth;
}
