namespace Catalog.Api.Samples.Features;

/// <summary>Sites of wildlife; a corridor is a line, every other site a polygon.</summary>
internal sealed class WildlifeSiteSample(SampleContext context) : FeatureRegisterSample(context, "WildlifeSite")
{
    private static readonly (string Name, string Scientific, string Level)[] Species =
    [
        ("白颈长尾雉", "Syrmaticus ellioti", "NATIONAL_FIRST_CLASS"), ("中华秋沙鸭", "Mergus squamatus", "NATIONAL_FIRST_CLASS"),
        ("青头潜鸭", "Aythya baeri", "NATIONAL_FIRST_CLASS"), ("小天鹅", "Cygnus columbianus", "NATIONAL_SECOND_CLASS"),
        ("白鹇", "Lophura nycthemera", "NATIONAL_SECOND_CLASS"), ("虎纹蛙", "Hoplobatrachus chinensis", "NATIONAL_SECOND_CLASS"),
        ("白鹭", "Egretta garzetta", "LOCAL_KEY"), ("豹猫", "Prionailurus bengalensis", "NATIONAL_SECOND_CLASS"),
        ("环颈雉", "Phasianus colchicus", "ECOLOGICAL_SCIENTIFIC_OR_SOCIAL_VALUE"),
    ];

    private static readonly SampleWeights<(string Kind, string Word)> Kinds = new(
        (("HABITAT", "栖息地"), 45), (("BREEDING_GROUND", "繁殖地"), 20), (("WINTERING_GROUND", "越冬地"), 15), (("STOPOVER", "停歇地"), 12), (("MIGRATION_CORRIDOR", "迁徙通道"), 8));

    protected override SampleRow Row(SampleRow row, long index, FeaturePlace place, SampleRandom random)
    {
        var (name, scientific, level) = random.Pick(Species);
        var (kind, word) = Kinds.Pick(random);
        var shape = kind == "MIGRATION_CORRIDOR"
            ? SampleGeometry.Line(place.Centre, random.Between(4_000, 15_000), random)
            : SampleGeometry.Polygon(place.Centre, random.Between(50_000, 4_000_000), random);
        return row
            .Text("siteNumber", Number(place, "YS", index))
            .Text("siteName", $"{place.Township.Name}{name}{word}")
            .Code("siteKind", kind)
            .Text("principalSpeciesName", name)
            .Text("principalSpeciesScientificName", scientific)
            .Code("protectionLevel", level)
            .Whole("populationSize", random.Between(3, level == "LOCAL_KEY" ? 2_000 : 260))
            .Number("area", kind == "MIGRATION_CORRIDOR" ? null : shape.SquareMetres / 10_000)
            .Date("surveyDate", random.Date(new DateOnly(2019, 1, 1), new DateOnly(2025, 11, 30)))
            .Text("managementInstitutionName", $"{place.County.Name}野生动植物保护站")
            .Geometry("geometry", shape.GeoJson);
    }
}
