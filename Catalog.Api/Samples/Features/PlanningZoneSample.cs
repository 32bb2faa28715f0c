namespace Catalog.Api.Samples.Features;

/// <summary>Zones of approved plans.</summary>
internal sealed class PlanningZoneSample(SampleContext context) : FeatureRegisterSample(context, "PlanningZone")
{
    private static readonly SampleWeights<string> Uses = new(
        ("RESIDENTIAL", 30), ("INDUSTRIAL", 16), ("COMMERCIAL_AND_BUSINESS", 14), ("PUBLIC_ADMINISTRATION_AND_SERVICES", 12),
        ("GREEN_SPACE_AND_SQUARES", 12), ("LOGISTICS_AND_WAREHOUSING", 6), ("MUNICIPAL_UTILITIES", 5), ("ROADS_AND_TRANSPORT", 5));

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var use = Uses.Pick(random);
        var isOpen = use is "GREEN_SPACE_AND_SQUARES" or "ROADS_AND_TRANSPORT";
        var isTown = place.Township.Name.EndsWith('镇');
        var shape = SampleGeometry.Polygon(place.Centre, random.Between(4_000, 120_000), random);
        return row
            .Text("planningParcelNumber", Number(place, "GH", index))
            .Text("planName", $"{place.County.Name}{place.Township.Name}{(isTown ? "总体规划" : "控制性详细规划")}")
            .Code("planKind", isTown ? "TOWN_MASTER_PLAN" : "REGULATORY_DETAILED_PLAN")
            .Code("planningLandUse", use)
            .Number("area", shape.SquareMetres)
            .Number("floorAreaRatio", isOpen ? 0.05m : random.Between(80, 320) / 100m)
            .Number("buildingDensity", isOpen ? 2m : Amount(random, 18, 45))
            .Number("buildingHeightLimit", isOpen ? 8m : random.Pick(Heights))
            .Number("greenSpaceRatio", isOpen ? Amount(random, 60, 85) : Amount(random, 15, 40))
            .Text("approvingAuthority", $"{(place.County.Name.EndsWith('区') ? SampleDivisions.City.Name : place.County.Name)}人民政府")
            .Date("approvalDate", random.Date(new DateOnly(2010, 1, 1), new DateOnly(2025, 9, 30)))
            .Geometry("geometry", shape.GeoJson);
    }

    private static readonly decimal[] Heights = [12, 18, 24, 36, 54, 80];
}
