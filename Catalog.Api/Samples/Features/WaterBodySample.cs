namespace Catalog.Api.Samples.Features;

/// <summary>Rivers as lines, lakes (some with an island), reservoirs and ponds as polygons.</summary>
internal sealed class WaterBodySample(SampleContext context) : FeatureRegisterSample(context, "WaterBody")
{
    private static readonly SampleWeights<(string Kind, string Word)> Kinds = new(
        (("RIVER", "河"), 30), (("LAKE", "湖"), 25), (("RESERVOIR", "水库"), 30), (("POND", "塘"), 10), (("CANAL", "渠"), 5));

    private static readonly string[] Names = ["青龙", "白石", "南川", "四门", "王英", "香樟", "月亮", "石门", "凤凰", "金沙", "三湖", "铁炉"];

    private static readonly string[] Basins = ["长江流域陆水", "长江流域淦水", "长江流域富水", "长江干流"];

    private static readonly string[] Classes = ["CLASS_I", "CLASS_II", "CLASS_III", "CLASS_IV", "CLASS_V", "WORSE_THAN_CLASS_V"];

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var (kind, word) = Kinds.Pick(random);
        var name = random.Pick(Names) + word;
        var isCourse = kind is "RIVER" or "CANAL";
        var shape = isCourse
            ? SampleGeometry.Line(place.Centre, random.Between(3_000, 16_000), random)
            : SampleGeometry.Polygon(place.Centre, random.Between(20_000, kind == "POND" ? 60_000 : 9_000_000), random, hasIsland: kind == "LAKE" && random.Chance(300));
        var target = random.Between(1, 2);
        return row
            .Text("waterBodyCode", $"FE{place.County.Code}{index:D8}")
            .Text("waterBodyName", name)
            .Code("waterBodyKind", kind)
            .Text("riverBasin", random.Pick(Basins))
            .Number("lengthOfCourse", isCourse ? shape.Metres / 1_000 : null)
            .Number("surfaceArea", isCourse ? null : shape.SquareMetres / 1_000_000)
            .Number("totalStorageCapacity", isCourse ? null : shape.SquareMetres * random.Between(2, 20) / 10_000)
            .Number("designFloodLevel", kind == "POND" ? null : Amount(random, 22, 98))
            .Number("meanAnnualRunoff", isCourse ? Amount(random, 800, 90_000) : null)
            .Text("waterFunctionZoneName", $"{name}{place.County.Name}{(random.Chance(500) ? "保留区" : "饮用水源区")}")
            .Code("targetWaterQuality", Classes[target])
            .Code("currentWaterQuality", Classes[Math.Clamp(target + random.Between(-1, 1) + (random.Chance(50) ? 2 : 0), 0, 5)])
            .Geometry("geometry", shape.GeoJson);
    }
}
