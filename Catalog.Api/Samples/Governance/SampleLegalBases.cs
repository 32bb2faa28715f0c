using Catalog.Domain.Sharing;

namespace Catalog.Api.Samples.Governance;

/// <summary>Legal bases of uses: real ones, the last of them no longer in force.</summary>
internal static class SampleLegalBases
{
    private const string StateCouncil = "国务院";

    public static readonly LegalBasisCode HousingFundLoans = LegalBasisCode.Parse("LB-0001");
    public static readonly LegalBasisCode SocialAssistance = LegalBasisCode.Parse("LB-0002");
    public static readonly LegalBasisCode MarketEntities = LegalBasisCode.Parse("LB-0003");
    public static readonly LegalBasisCode Statistics = LegalBasisCode.Parse("LB-0004");
    public static readonly LegalBasisCode Sharing = LegalBasisCode.Parse("LB-0005");
    public static readonly LegalBasisCode CompanyRegistration = LegalBasisCode.Parse("LB-0006");

    public static IReadOnlyList<LegalBasis> All { get; } =
    [
        new(HousingFundLoans, LegalBasisKind.AdministrativeRegulation, "住房公积金管理条例", "第二十六条", StateCouncil,
            SampleYears.From(new DateOnly(1999, 4, 3)),
            "缴存住房公积金的职工，在购买、建造、翻建、大修自住住房时，可以向住房公积金管理中心申请住房公积金贷款。"),
        new(SocialAssistance, LegalBasisKind.AdministrativeRegulation, "社会救助暂行办法", "第五十八条", StateCouncil,
            SampleYears.From(new DateOnly(2014, 5, 1)),
            "民政部门可以通过户籍管理、税务、社会保险、不动产登记、工商登记、住房公积金管理、车船管理等单位，代为查询、核对申请或者已获得社会救助家庭的收入状况、财产状况。"),
        new(MarketEntities, LegalBasisKind.AdministrativeRegulation, "中华人民共和国市场主体登记管理条例", "第七条", StateCouncil,
            SampleYears.From(new DateOnly(2022, 3, 1)),
            "国务院市场监督管理部门和国务院有关部门应当推动市场主体登记信息与其他政府信息的共享和运用，提升政府服务效能。"),
        new(Statistics, LegalBasisKind.AdministrativeRegulation, "中华人民共和国统计法实施条例", "第二条", StateCouncil,
            SampleYears.From(new DateOnly(2017, 8, 1)),
            "统计资料能够通过行政记录取得的，不得组织实施调查。"),
        new(Sharing, LegalBasisKind.CentralPolicy, "政务信息资源共享管理暂行办法", "第五条", StateCouncil,
            SampleYears.From(new DateOnly(2016, 9, 5)),
            "政务信息资源共享以共享为原则，不共享为例外。"),
        // Repealed by article 55 of the regulations of LB-0003, on the day on which they came into force.
        new(CompanyRegistration, LegalBasisKind.AdministrativeRegulation, "中华人民共和国公司登记管理条例", "第四条", StateCouncil,
            SampleYears.Between(new DateOnly(1994, 7, 1), new DateOnly(2022, 3, 1)),
            "工商行政管理机关是公司登记机关。"),
    ];
}
