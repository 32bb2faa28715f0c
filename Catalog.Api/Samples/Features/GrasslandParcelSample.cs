namespace Catalog.Api.Samples.Features;

/// <summary>Parcels of grassland.</summary>
internal sealed class GrasslandParcelSample(SampleContext context) : FeatureRegisterSample(context, "GrasslandParcel")
{
    private static readonly string[] Species = ["白茅、狗牙根", "多年生黑麦草", "白三叶、鸭茅", "野古草、芒", "苇状羊茅"];

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var isSown = random.Chance(300);
        var shape = SampleGeometry.Polygon(place.Centre, random.Between(10_000, 400_000), random);
        return row
            .Text("grasslandParcelNumber", Number(place, "CD", index))
            .Text("grasslandParcelName", $"{place.Township.Name}{SampleAddresses.Village(random)[..^1]}草场")
            .Code("grasslandKind", isSown ? "ARTIFICIAL" : "NATURAL")
            .Code("landOwnership", random.Chance(150) ? "STATE" : "COLLECTIVE")
            .Number("area", shape.SquareMetres / 10_000)
            .Flag("basicGrassland", isSown || random.Chance(300))
            .Number("vegetationCoverage", Amount(random, 45, 98))
            .Number("annualHerbageYield", Amount(random, 1_500, isSown ? 12_000 : 6_000))
            .Text("principalSpecies", random.Pick(Species))
            .Text("contractorName", random.Chance(500) ? SampleNames.Full(random, random.Chance(700)) : Enterprise(index).Name)
            .Geometry("geometry", shape.GeoJson);
    }
}
