namespace Catalog.Api.Space;

/// <summary>What is wrong with a geometry.</summary>
/// <param name="Problem">A phrase, such as: self-intersection.</param>
/// <param name="Place">Where, in degrees, longitude before latitude; null where it has no place.</param>
internal sealed record GeometryFault(string Problem, (decimal Longitude, decimal Latitude)? Place = null)
{
    public override string ToString() =>
        Place is { } place ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Problem} at [{place.Longitude:0.############}, {place.Latitude:0.############}]") : Problem;
}
