namespace Catalog.Api.Samples.Features;

/// <summary>Sites of energy supply, as points.</summary>
internal sealed class EnergySiteSample(SampleContext context) : FeatureRegisterSample(context, "EnergySite")
{
    private static readonly SampleWeights<(string Kind, string Word, int Megawatts)> Kinds = new(
        (("SOLAR", "光伏电站", 100), 40), (("WIND", "风电场", 120), 20), (("HYDRO", "水电站", 36), 20), (("BIOMASS", "生物质发电厂", 30), 6),
        (("STORAGE_TRANSMISSION_AND_DISTRIBUTION", "变电站", 240), 10), (("OIL_AND_GAS", "天然气分输站", 10), 4));

    private static readonly SampleWeights<string> Statuses = new(
        ("IN_OPERATION", 75), ("UNDER_CONSTRUCTION", 10), ("PLANNED", 8), ("OUT_OF_SERVICE", 4), ("DECOMMISSIONED", 3));

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var (kind, word, megawatts) = Kinds.Pick(random);
        var status = Statuses.Pick(random);
        var isBuilt = status is not ("PLANNED" or "UNDER_CONSTRUCTION");
        var capacity = Amount(random, 1, megawatts);
        var operating = Enterprise(index);
        return row
            .Text("siteNumber", Number(place, "NY", index))
            .Text("siteName", $"{place.County.Name}{SampleAddresses.Village(random)[..^1]}{word}")
            .Code("energyKind", kind)
            .Text("address", SampleAddresses.Premises(place.Township, random))
            .Text("operatorName", operating.Name)
            .CreditCode("operatorUnifiedSocialCreditCode", operating.CreditCode)
            .Code("operatingStatus", status)
            .Number("installedCapacity", capacity)
            .Number("annualEnergyOutput", status == "IN_OPERATION" ? capacity * random.Between(120, 400) : null)
            .Date("commissioningDate", isBuilt ? random.Date(new DateOnly(2005, 1, 1), new DateOnly(2025, 6, 30)) : null)
            .Geometry("geometry", SampleGeometry.Point(place.Centre).GeoJson);
    }
}
