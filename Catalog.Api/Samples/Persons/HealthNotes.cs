using System.Globalization;

namespace Catalog.Api.Samples.Persons;

/// <summary>Notes on fitness tests and vaccinations, as schools and health offices keep them.</summary>
internal static class HealthNotes
{
    private static readonly string[] Vaccines = ["乙肝疫苗3剂次", "卡介苗1剂次", "脊髓灰质炎疫苗4剂次", "百白破疫苗4剂次", "麻腮风疫苗2剂次", "乙脑减毒活疫苗2剂次", "流脑疫苗4剂次"];

    private static readonly string[] Grades = ["优秀", "良好", "良好", "及格", "及格"];

    public static string Fitness(SamplePerson person, DateOnly day, SampleRandom random)
    {
        var age = Math.Clamp(SampleDay.Age(person.Born, day), 0, 18);
        var height = 50 + (age * 6) + random.Between(-6, 12);
        var weight = 4 + (age * 3) + random.Between(-1, 10);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Year}年测试：身高{height}厘米，体重{Math.Max(weight, 3)}千克，体质健康等级{random.Pick(Grades)}。");
    }

    public static string Vaccination(SampleRandom random)
    {
        var first = random.Below(4);
        return "已接种：" + string.Join("、", Vaccines[first..(first + random.Between(2, 3))]) + "。";
    }
}
