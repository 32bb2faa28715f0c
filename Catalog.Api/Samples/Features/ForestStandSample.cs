namespace Catalog.Api.Samples.Features;

/// <summary>Stands of forest.</summary>
internal sealed class ForestStandSample(SampleContext context) : FeatureRegisterSample(context, "ForestStand")
{
    private static readonly SampleWeights<(string Species, string Land)> Species = new(
        (("杉木", "ARBOREAL_FOREST_LAND"), 28), (("马尾松", "ARBOREAL_FOREST_LAND"), 22), (("楠竹", "BAMBOO_FOREST_LAND"), 25),
        (("湿地松", "ARBOREAL_FOREST_LAND"), 8), (("樟树", "ARBOREAL_FOREST_LAND"), 6), (("油茶", "SHRUB_LAND"), 7), (("桂花", "OTHER_FOREST_LAND"), 4));

    private static readonly string[] Ages = ["YOUNG", "MIDDLE_AGED", "NEAR_MATURE", "MATURE", "OVER_MATURE"];

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var (species, land) = Species.Pick(random);
        var isPublic = random.Chance(450);
        var age = random.Below(Ages.Length);
        var shape = SampleGeometry.Polygon(place.Centre, random.Between(8_000, 300_000), random);
        return row
            .Text("subcompartmentNumber", Number(place, "XB", index))
            .Text("compartmentNumber", $"{place.Township.Code}LB{(index / 20):D6}")
            .Number("area", shape.SquareMetres / 10_000)
            .Code("landUseClass", land)
            .Code("forestLandOwnership", random.Chance(200) ? "STATE" : "COLLECTIVE")
            .Code("forestCategory", isPublic ? "PUBLIC_WELFARE" : "COMMERCIAL")
            .Code("forestUse", isPublic ? random.Chance(800) ? "PROTECTION" : "SPECIAL_PURPOSE" : species == "油茶" ? "ECONOMIC" : "TIMBER")
            .Code("origin", random.Chance(550) ? "PLANTED" : "NATURAL")
            .Text("dominantSpecies", species)
            .Code("ageGroup", Ages[age])
            .Number("canopyClosure", random.Between(20, 95) / 100m)
            .Number("volumePerHectare", species is "楠竹" or "油茶" ? null : Amount(random, 20 + (age * 30), 80 + (age * 60)))
            .Geometry("geometry", shape.GeoJson);
    }
}
