using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples.Features;

/// <summary>Where a feature lies: a township, and a point within its county.</summary>
internal sealed record FeaturePlace(Division Township, GeoPoint Centre)
{
    // A point amid each county, in micro-degrees; the spread stays within the county for the most part.
    private static readonly Dictionary<string, GeoPoint> Middles = new()
    {
        ["421202"] = new(114_330_000, 29_840_000),
        ["421221"] = new(113_960_000, 29_960_000),
        ["421222"] = new(113_820_000, 29_240_000),
        ["421223"] = new(114_060_000, 29_550_000),
        ["421224"] = new(114_560_000, 29_570_000),
        ["421281"] = new(113_880_000, 29_740_000),
    };

    private const int Spread = 110_000;

    public Division County => SampleDivisions.CountyOf(Township);

    public string Locality => SampleAddresses.Locality(Township);

    public static FeaturePlace Choose(SampleRandom random)
    {
        var township = SampleAddresses.Township(random.Pick(SampleDivisions.Counties), random);
        var middle = Middles[township.Code.Value[..6]];
        return new FeaturePlace(township, new GeoPoint(
            middle.Longitude + random.Between(-Spread, Spread), middle.Latitude + random.Between(-Spread, Spread)));
    }
}
