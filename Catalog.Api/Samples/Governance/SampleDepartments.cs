using Catalog.Api.Storage;
using Catalog.Domain.Departments;

namespace Catalog.Api.Samples.Governance;

/// <summary>The departments of the sample data: the kinds that the city's first-batch catalogue names, and those that use it.</summary>
internal static class SampleDepartments
{
    public const string HousingFund = "housing-fund-centre";
    public const string CivilAffairs = "civil-affairs";
    public const string Market = "market-administration";
    public const string Police = "public-security";
    public const string SocialSecurity = "human-resources-social-security";
    public const string Disabled = "disabled-persons-federation";
    public const string Staffing = "institutional-staffing";
    public const string Education = "education";
    public const string Statistics = "statistics";
    public const string DataOffice = "government-affairs-office";

    private static readonly (string Code, string Name)[] All =
    [
        (Police, "公安部门"),
        (CivilAffairs, "民政部门"),
        ("health", "卫生和计划生育行政部门"),
        (SocialSecurity, "人力资源和社会保障部门"),
        (Education, "教育行政部门"),
        (Disabled, "残疾人联合会"),
        (HousingFund, "住房公积金管理中心"),
        ("qualification-authorities", "有权颁发职业资格证书和执业证书的政务部门和组织"),
        (Market, "工商行政管理部门"),
        ("quality-supervision", "质量技术监督部门"),
        ("taxation", "税务部门"),
        (Staffing, "机构编制管理部门"),
        ("land-resources", "国土资源部门"),
        ("agriculture", "农业部门"),
        ("forestry", "林业部门"),
        ("water-resources", "水利部门"),
        ("meteorology", "气象部门"),
        ("environmental-protection", "环境保护部门"),
        ("urban-rural-planning", "城乡规划部门"),
        ("energy", "能源主管部门"),
        (Statistics, "统计部门"),
        (DataOffice, "市政务办(市政府大数据中心)"),
    ];

    public static string CodeOf(string name) => All.Single(department => department.Name == name).Code;

    /// <summary>Contacts are offices: sample data name no person.</summary>
    public static IEnumerable<DepartmentRow> Rows() => All.Select(department => new DepartmentRow
    {
        Code = department.Code,
        Name = department.Name,
        Status = DepartmentStatus.Active,
        LeaderInCharge = new DepartmentContact("分管领导(待报备)", "0715-0000000"),
        ResponsiblePerson = new DepartmentContact("信息共享责任人(待报备)", "0715-0000000"),
        TechnicalPerson = new DepartmentContact("技术实施责任人(待报备)", "0715-0000000"),
    });
}
