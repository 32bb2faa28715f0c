using Catalog.Domain.Departments;

namespace Catalog.Api.Samples.Governance;

/// <summary>The systems that ask for records, and those in which stewards, administrators and auditors work.</summary>
internal static class SampleSystems
{
    public static readonly ClientId HousingFundLoans = ClientId.Parse("housing-fund-loans");
    public static readonly ClientId CivilAffairsRelief = ClientId.Parse("civil-affairs-relief");
    public static readonly ClientId MarketSupervision = ClientId.Parse("market-supervision");
    public static readonly ClientId StatisticsReference = ClientId.Parse("statistics-reference");

    private const string Read = "catalog.read";
    private const string Steward = "catalog.steward";
    private const string Admin = "catalog.admin";
    private const string Audit = "catalog.audit";

    public static IReadOnlyList<SampleSystem> All { get; } =
    [
        Of(HousingFundLoans, "住房公积金贷款系统", SampleDepartments.HousingFund, Read),
        Of(CivilAffairsRelief, "社会救助核对系统", SampleDepartments.CivilAffairs, Read),
        Of(MarketSupervision, "市场主体监管系统", SampleDepartments.Industry, Read),
        Of(StatisticsReference, "统计分析参考系统", SampleDepartments.Statistics, Read),
        Of(ClientId.Parse("police-steward"), "公安目录与数据管理系统", SampleDepartments.PublicSecurity, Steward),
        Of(ClientId.Parse("civil-affairs-steward"), "民政目录与数据管理系统", SampleDepartments.CivilAffairs, Steward),
        Of(ClientId.Parse("data-office-admin"), "政务信息资源共享管理系统", SampleDepartments.DataOffice, Admin),
        Of(ClientId.Parse("data-office-audit"), "政务信息资源共享监督系统", SampleDepartments.DataOffice, Audit),
    ];

    private static SampleSystem Of(ClientId clientId, string name, DepartmentCode department, string scopes) =>
        new(new ConsumingSystem(clientId, name, department, SystemStatus.Active), scopes);
}
