using System.Globalization;
using Catalog.Domain.Divisions;

namespace Catalog.Api.Samples;

/// <summary>Addresses in real townships, on roads and in villages that are made up.</summary>
internal static class SampleAddresses
{
    private static readonly string[] Roads =
    [
        "银泉大道", "文笔路", "怀德路", "长安大道", "淦河大道", "桂花路", "人民路", "解放路", "建设路", "滨河路", "青年路", "书台街",
        "双鹤路", "沿河大道", "迎宾路", "东门路", "北正街", "新建街", "茶庵路", "楠竹路", "龙潭大道", "金桂路", "银桂路", "丹桂路",
    ];

    private static readonly string[] Prefixes = ["38", "39", "58", "59", "86", "87", "33", "77"];

    private static readonly string[] VillageStarts = ["石", "大", "小", "上", "下", "金", "白", "龙", "双", "古", "新", "黄", "柳", "桃", "枫", "竹"];

    private static readonly string[] VillageEnds = ["桥", "坪", "畈", "岭", "塘", "湾", "冲", "泉", "山", "港", "洲", "铺"];

    private static readonly Dictionary<Division, SampleWeights<Division>> TownshipsByCounty = SampleDivisions.Counties.ToDictionary(
        county => county,
        county => new SampleWeights<Division>(SampleDivisions.Townships(county).Select(township => (township, Weight(township)))));

    /// <summary>A township of a county: most people live in streets and towns, few in farms and development zones.</summary>
    public static Division Township(Division county, SampleRandom random) => TownshipsByCounty[county].Pick(random);

    /// <summary>The names from the province down to the township.</summary>
    public static string Locality(Division township)
    {
        var county = SampleDivisions.CountyOf(township);
        var city = county.Name.EndsWith('市') ? string.Empty : SampleDivisions.City.Name;
        var name = township.Name.StartsWith(county.Name, StringComparison.Ordinal) ? township.Name : county.Name + township.Name;
        return $"湖北省{city}{name}";
    }

    /// <summary>A dwelling: a flat on a street, a house in a village elsewhere.</summary>
    public static string Dwelling(Division township, SampleRandom random) => random.Chance(township.Name.EndsWith("街道") ? 950 : 300)
        ? string.Create(CultureInfo.InvariantCulture, $"{Premises(township, random)}{random.Between(1, 18)}栋{random.Between(1, 4)}单元{random.Between(1, 18)}{random.Between(1, 4):00}室")
        : string.Create(CultureInfo.InvariantCulture, $"{Locality(township)}{Village(random)}{random.Between(1, 16)}组{random.Between(1, 99)}号");

    public static string Premises(Division township, SampleRandom random) =>
        string.Create(CultureInfo.InvariantCulture, $"{Locality(township)}{random.Pick(Roads)}{random.Between(1, 388)}号");

    public static string Village(SampleRandom random) => $"{random.Pick(VillageStarts)}{random.Pick(VillageEnds)}村";

    public static string Community(SampleRandom random) => $"{random.Pick(Roads)[..2]}社区居民委员会";

    public static string Phone(SampleRandom random) => $"0715-8{random.Digits(6)}";

    public static string Mobile(SampleRandom random) => $"1{random.Pick(Prefixes)}{random.Digits(8)}";

    private static int Weight(Division township) => township.Name[^1] switch
    {
        '道' => 12,
        '镇' => 6,
        '乡' => 3,
        _ => 1,
    };
}
