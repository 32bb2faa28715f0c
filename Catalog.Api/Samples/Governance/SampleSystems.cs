using Catalog.Api.Storage;
using Catalog.Domain.Departments;

namespace Catalog.Api.Samples.Governance;

/// <summary>The systems of the sample data.</summary>
internal static class SampleSystems
{
    public const string HousingFundLoans = "housing-fund-loans";
    public const string CivilAffairsRelief = "civil-affairs-relief";
    public const string MarketSupervision = "market-supervision";
    public const string StatisticsReference = "statistics-reference";

    private static readonly (string ClientId, string Name, string Department, string Scopes)[] All =
    [
        (HousingFundLoans, "住房公积金贷款审批系统", SampleDepartments.HousingFund, "catalog.read"),
        (CivilAffairsRelief, "社会救助家庭经济状况核对系统", SampleDepartments.CivilAffairs, "catalog.read"),
        (MarketSupervision, "市场主体监管系统", SampleDepartments.Market, "catalog.read"),
        (StatisticsReference, "统计工作参考系统", SampleDepartments.Statistics, "catalog.read"),
        ("police-steward", "公安部门信息共享管理端", SampleDepartments.Police, "catalog.steward"),
        ("police-reviewer", "公安部门保密审查端", SampleDepartments.Police, "catalog.steward"),
        ("civil-affairs-steward", "民政部门信息共享管理端", SampleDepartments.CivilAffairs, "catalog.steward"),
        ("data-office-admin", "市政务办共享管理端", SampleDepartments.DataOffice, "catalog.admin"),
        ("data-office-audit", "市政务办审计端", SampleDepartments.DataOffice, "catalog.audit"),
    ];

    public static IEnumerable<SystemRow> Rows() => All.Select(system => new SystemRow
    {
        ClientId = system.ClientId,
        Name = system.Name,
        Department = system.Department,
        Status = SystemStatus.Active,
        Scopes = system.Scopes,
    });
}
