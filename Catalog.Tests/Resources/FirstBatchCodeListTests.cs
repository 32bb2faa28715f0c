using System.Globalization;

namespace Catalog.Tests.Resources;

/// <summary>The code lists of the first batch are those of the standards that they name.</summary>
public sealed class FirstBatchCodeListTests
{
    public static TheoryData<string> CodeLists => [.. FirstBatch.Catalogue.CodeLists.Select(list => list.Name)];

    [Theory]
    [MemberData(nameof(CodeLists))]
    public void CodeList_Should_HaveDistinctNamesCodesAndMeanings(string name)
    {
        var list = FirstBatch.CodeList(name);

        Assert.Equal(list.Values.Count, list.Values.Select(value => value.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(list.Values.Count, list.Values.Select(value => value.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(list.Values.Count, list.Values.Select(value => value.Meaning).Distinct(StringComparer.Ordinal).Count());
        Assert.Matches("^\\p{IsCJKUnifiedIdeographs}", list.Description);
    }

    [Theory]
    [MemberData(nameof(CodeLists))]
    public void CodeList_Should_BeTheTypeOfSomeItem(string name)
    {
        Assert.Contains(FirstBatch.Catalogue.Items, pair => pair.Item.Type.CodeList?.Name == name);
    }

    [Theory]
    [InlineData("Sex", "GB/T 2261.1-2003", "0 未知的性别|1 男性|2 女性|9 未说明的性别")]
    [InlineData("MaritalStatus", "GB/T 2261.2-2003", "10 未婚|20 已婚|21 初婚|22 再婚|23 复婚|30 丧偶|40 离婚|90 未说明的婚姻状况")]
    [InlineData("EmploymentStatus", "GB/T 2261.4-2003", "11 国家公务员|13 专业技术人员|17 职员|21 企业管理人员|24 工人|27 农民|31 学生|37 现役军人|51 自由职业者|54 个体经营者|70 无业人员|80 退(离)休人员|90 其他")]
    [InlineData("HealthStatus", "GB/T 2261.3-2003", "10 健康或良好|20 一般或较弱|30 有慢性病|31 心血管病|32 脑血管病|33 慢性呼吸系统病|34 慢性消化系统病|35 慢性肾炎|36 结核病|37 糖尿病|38 神经或精神疾病|41 癌症|49 其他慢性病|60 残疾|61 视力残疾|62 听力残疾|63 言语残疾|64 肢体残疾|65 智力残疾|66 精神残疾|67 多重残疾|69 其他残疾")]
    [InlineData("AcademicDegree", "GB/T 6864-2003", "1 名誉博士|2 博士|3 硕士|4 学士")]
    [InlineData("HouseholdStatus", "咸宁市首批政务信息资源共享目录", "1 正常|2 注销")]
    [InlineData("HouseholdCancellationReason", "咸宁市首批政务信息资源共享目录", "1 迁出|2 死亡")]
    public void CodeList_Should_BeThatOfItsStandard(string name, string standard, string values)
    {
        var list = FirstBatch.CodeList(name);

        Assert.Equal(standard, list.Standard);
        Assert.Equal(values, string.Join('|', list.Values.Select(value => $"{value.Code} {value.Meaning}")));
    }

    [Fact]
    public void EthnicGroup_Should_BeThatOfGBT3304()
    {
        string[] groups = [
            .. ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 "
                + "土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 "
                + "门巴 珞巴 基诺").Split(' ').Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1:D2} {name}族")),
            "97 其他",
            "98 外国血统中国籍人士",
        ];

        Assert.Equal(58, groups.Length);
        Assert.Equal(groups, FirstBatch.CodeList("EthnicGroup").Values.Select(value => $"{value.Code} {value.Meaning}"));
    }

    [Theory]
    [InlineData("藏族", "ZANG")]
    [InlineData("朝鲜族", "CHOSEN")]
    [InlineData("佤族", "VA")]
    [InlineData("京族", "GIN")]
    [InlineData("独龙族", "DERUNG")]
    [InlineData("珞巴族", "LHOBA")]
    public void EthnicGroup_Should_BeInTheStandardsRomanization(string meaning, string name)
    {
        Assert.Equal(name, FirstBatch.CodeList("EthnicGroup").Values.Single(value => value.Meaning == meaning).Name);
    }

    [Fact]
    public void LandUseClass_Should_HaveTwelveClassesWith73Below()
    {
        var codes = FirstBatch.CodeList("LandUseClass").Values.Select(value => value.Code).ToList();

        Assert.Equal(Enumerable.Range(1, 12).Select(number => number.ToString("D2", CultureInfo.InvariantCulture)), codes.Where(code => code.Length == 2));
        Assert.Equal(73, codes.Count(code => code.Length == 4));
        Assert.Equal([3, 4, 7, 4, 7, 4, 2, 10, 6, 9, 10, 7], codes.Where(code => code.Length == 4).GroupBy(code => code[..2]).Select(group => group.Count()));
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Industry_Should_HaveTheSectionsAToT()
    {
        Assert.Equal(Enumerable.Range('A', 20).Select(letter => $"{(char)letter}"), FirstBatch.CodeList("Industry").Values.Select(value => value.Code));
    }

    [Fact]
    public void OrganisationType_Should_HaveTheDepartmentsAndKindsOfTheCreditCode()
    {
        Assert.Equal(
            ["11", "12", "13", "19", "51", "52", "53", "59", "91", "92", "93", "Y1"],
            FirstBatch.CodeList("OrganisationType").Values.Select(value => value.Code));
    }
}
