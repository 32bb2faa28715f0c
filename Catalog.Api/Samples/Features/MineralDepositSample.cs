namespace Catalog.Api.Samples.Features;

/// <summary>Mineral deposits of the kinds that the area has.</summary>
internal sealed class MineralDepositSample(SampleContext context) : FeatureRegisterSample(context, "MineralDeposit")
{
    private static readonly SampleWeights<(string Group, string Mineral, string Unit)> Minerals = new(
        (("NON_METALLIC", "石灰岩", "万吨"), 40), (("NON_METALLIC", "白云岩", "万吨"), 14), (("NON_METALLIC", "石煤中钒伴生高岭土", "万吨"), 6),
        (("METALLIC", "钒矿", "万吨"), 10), (("METALLIC", "金矿", "千克"), 5), (("METALLIC", "锑矿", "吨"), 7), (("METALLIC", "铌钽矿", "吨"), 4),
        (("ENERGY", "煤", "万吨"), 5), (("ENERGY", "地热", "万立方米"), 4), (("WATER_AND_GAS", "矿泉水", "万立方米"), 5));

    private static readonly string[] Stages = ["PROSPECTING", "GENERAL_EXPLORATION", "DETAILED_EXPLORATION"];

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var (group, mineral, unit) = Minerals.Pick(random);
        var stage = random.Below(Stages.Length);
        var inferred = Amount(random, 10, 4_000);
        var isMined = stage == 2 && random.Chance(600);
        return row
            .Text("depositNumber", Number(place, "KC", index))
            .Text("depositName", $"{place.County.Name}{SampleAddresses.Village(random)[..^1]}{mineral}矿区")
            .Code("mineralGroup", group)
            .Text("principalMineral", mineral)
            .Code("explorationStage", Stages[stage])
            .Text("quantityUnit", unit)
            // What a stage is sure of grows from prospecting to detailed exploration.
            .Number("inferredResources", inferred)
            .Number("indicatedResources", stage >= 1 ? inferred * random.Between(30, 60) / 100 : null)
            .Number("measuredResources", stage >= 2 ? inferred * random.Between(10, 30) / 100 : null)
            .Number("probableReserves", stage >= 1 ? inferred * random.Between(20, 29) / 100 : null)
            .Number("provedReserves", stage >= 2 ? inferred * random.Between(5, 9) / 100 : null)
            .Text("miningLicenceNumber", isMined ? $"C{place.County.Code}{random.Between(2010, 2024)}{index:D10}" : null)
            .Geometry("geometry", SampleGeometry.Polygon(place.Centre, random.Between(80_000, 2_500_000), random).GeoJson);
    }
}
