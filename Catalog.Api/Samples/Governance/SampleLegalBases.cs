using Catalog.Api.Storage;
using Catalog.Domain.Sharing;

namespace Catalog.Api.Samples.Governance;

/// <summary>The legal bases of the sample data: real ones, cited as they were published.</summary>
internal static class SampleLegalBases
{
    public const string HousingFundLoans = "LB-0001";
    public const string SocialRelief = "LB-0002";
    public const string EnterpriseInformation = "LB-0003";
    public const string InformationSharing = "LB-0004";
    public const string MarketRegistration = "LB-0005";

    public static IEnumerable<LegalBasisRow> Rows() =>
    [
        Row(HousingFundLoans, LegalBasisKind.AdministrativeRegulation, "住房公积金管理条例", "第二十六条", "国务院", new(1999, 4, 3),
            "缴存住房公积金的职工购买、建造、翻建、大修自住住房时可以申请住房公积金贷款，住房公积金管理中心作出准予或者不准贷款的决定。"),
        Row(SocialRelief, LegalBasisKind.AdministrativeRegulation, "社会救助暂行办法", "第五十八条", "国务院", new(2014, 5, 1),
            "县级以上人民政府民政部门可以通过户籍管理、税务、社会保险、住房公积金管理等单位代为查询、核对家庭收入状况、财产状况。"),
        Row(EnterpriseInformation, LegalBasisKind.AdministrativeRegulation, "企业信息公示暂行条例", "第七条", "国务院", new(2014, 10, 1),
            "政府部门公示其在履行职责过程中产生的企业信息，并按照国家社会信用信息平台建设的总体要求实现互联共享。"),
        Row(InformationSharing, LegalBasisKind.CentralPolicy, "政务信息资源共享管理暂行办法", "第五条", "国务院", new(2016, 9, 5),
            "政务信息资源以共享为原则，不共享为例外。"),
        Row(MarketRegistration, LegalBasisKind.AdministrativeRegulation, "市场主体登记管理条例", "第十五条", "国务院", new(2022, 3, 1),
            "市场主体实行实名登记。申请人应当配合登记机关核验身份信息。"),
    ];

    private static LegalBasisRow Row(string code, LegalBasisKind kind, string law, string article, string issuer, DateOnly from, string text) => new()
    {
        Code = code,
        Kind = kind,
        Law = law,
        Article = article,
        Issuer = issuer,
        InForceFrom = ChinaTime.StartOf(from),
        Text = text,
    };
}
