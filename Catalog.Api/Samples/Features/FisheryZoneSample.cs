namespace Catalog.Api.Samples.Features;

/// <summary>Fishery zones; those where fish is farmed carry a licence.</summary>
internal sealed class FisheryZoneSample(SampleContext context) : FeatureRegisterSample(context, "FisheryZone")
{
    private static readonly SampleWeights<(string Kind, string Word)> Kinds = new(
        (("AQUACULTURE", "养殖区"), 50), (("RESTRICTED_AQUACULTURE", "限养区"), 15), (("PROHIBITED_AQUACULTURE", "禁养区"), 15),
        (("GERMPLASM_RESERVE", "水产种质资源保护区"), 8), (("NO_FISHING", "禁渔区"), 12));

    private static readonly string[] Fish = ["草鱼、鲢、鳙", "黄颡鱼", "鳜", "中华鳖", "克氏原螯虾", "鳊、鲫"];

    private static readonly string[] Waters = ["斧头湖", "西凉湖", "黄盖湖", "陆水水库", "富水水库", "蜜泉湖"];

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var (kind, word) = Kinds.Pick(random);
        var water = random.Pick(Waters);
        var isFarmed = kind is "AQUACULTURE" or "RESTRICTED_AQUACULTURE";
        var shape = SampleGeometry.Polygon(place.Centre, random.Between(20_000, 3_000_000), random);
        return row
            .Text("zoneNumber", Number(place, "YY", index))
            .Text("zoneName", $"{water}{place.Township.Name}{word}")
            .Code("zoneKind", kind)
            .Text("waterBodyName", water)
            .Number("area", shape.SquareMetres / 10_000)
            .Text("principalFarmedSpecies", isFarmed ? random.Pick(Fish) : null)
            .Text("closedSeason", isFarmed ? null : kind == "NO_FISHING" ? "全年" : "每年3月1日至6月30日")
            .Text("aquacultureLicenceNumber", isFarmed ? $"鄂{place.County.Name[..2]}府水养证字〔{random.Between(2017, 2025)}〕第{index % 100_000:D5}号" : null)
            .Text("aquacultureRightHolderName", isFarmed ? random.Chance(600) ? SampleNames.Full(random, random.Chance(800)) : Enterprise(index).Name : null)
            .Date("licenceValidUntil", isFarmed ? new DateOnly(random.Between(2026, 2035), 12, 31) : null)
            .Geometry("geometry", shape.GeoJson);
    }
}
