using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples;

/// <summary>The names of the offices, hospitals and schools of a county.</summary>
internal static class SampleOffices
{
    private static readonly string[] SchoolNames = ["实验", "第一", "第二", "第三", "桂花", "希望", "外国语", "双语", "中心", "育才"];

    public static string PoliceBureau(Division county) =>
        county.Name.EndsWith('区') ? $"咸宁市公安局{county.Name[..^1]}分局" : $"{county.Name}公安局";

    public static string PoliceStation(Division township) => $"{PoliceBureau(SampleDivisions.CountyOf(township))}{Short(township)}派出所";

    public static string CivilAffairs(Division county) => $"{county.Name}民政局";

    public static string Health(Division county) => $"{county.Name}卫生健康局";

    public static string HumanResources(Division county) => $"{county.Name}人力资源和社会保障局";

    public static string Education(Division county) => $"{county.Name}教育局";

    public static string DisabledPersons(Division county) => $"{county.Name}残疾人联合会";

    public static string Market(Division county) => $"{county.Name}市场监督管理局";

    public static string Tax(Division county) =>
        $"国家税务总局{(county.Name.EndsWith('区') ? SampleDivisions.City.Name : string.Empty)}{county.Name}税务局";

    public static string Hospital(Division county, SampleRandom random) => $"{county.Name}{random.Pick(Hospitals)}";

    public static string School(Division county, string kind, SampleRandom random) => $"{county.Name}{random.Pick(SchoolNames)}{kind}";

    private static readonly string[] Hospitals = ["人民医院", "中医医院", "妇幼保健院", "第二人民医院"];

    private static string Short(Division township) => township.Name switch
    {
        [.. var name, '街', '道'] => name,
        [.. var name, '镇' or '乡'] => name,
        var name => name,
    };
}
