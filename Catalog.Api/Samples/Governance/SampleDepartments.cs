using Catalog.Domain.Departments;

namespace Catalog.Api.Samples.Governance;

/// <summary>The departments that provide or use records, under the names by which the first-batch catalogue has them.</summary>
internal static class SampleDepartments
{
    public static readonly DepartmentCode PublicSecurity = DepartmentCode.Parse("public-security");
    public static readonly DepartmentCode CivilAffairs = DepartmentCode.Parse("civil-affairs");
    public static readonly DepartmentCode Health = DepartmentCode.Parse("health-and-family-planning");
    public static readonly DepartmentCode HumanResources = DepartmentCode.Parse("human-resources-and-social-security");
    public static readonly DepartmentCode Education = DepartmentCode.Parse("education");
    public static readonly DepartmentCode DisabledPersons = DepartmentCode.Parse("disabled-persons-federation");
    public static readonly DepartmentCode HousingFund = DepartmentCode.Parse("housing-provident-fund");
    public static readonly DepartmentCode Industry = DepartmentCode.Parse("industry-and-commerce");
    public static readonly DepartmentCode Establishment = DepartmentCode.Parse("institutional-establishment");
    public static readonly DepartmentCode Statistics = DepartmentCode.Parse("statistics");
    public static readonly DepartmentCode DataOffice = DepartmentCode.Parse("government-affairs-office");

    public static IReadOnlyList<SampleDepartment> All { get; } =
    [
        Of(PublicSecurity, "公安部门"),
        Of(CivilAffairs, "民政部门"),
        Of(Health, "卫生和计划生育行政部门"),
        Of(HumanResources, "人力资源和社会保障部门"),
        Of(Education, "教育行政部门"),
        Of(DisabledPersons, "残疾人联合会"),
        Of(HousingFund, "住房公积金管理中心"),
        Of(DepartmentCode.Parse("professional-licensing"), "有权颁发职业资格证书和执业证书的政务部门和组织"),
        Of(Industry, "工商行政管理部门"),
        Of(DepartmentCode.Parse("quality-supervision"), "质量技术监督部门"),
        Of(DepartmentCode.Parse("taxation"), "税务部门"),
        Of(Establishment, "机构编制管理部门"),
        Of(DepartmentCode.Parse("land-and-resources"), "国土资源部门"),
        Of(DepartmentCode.Parse("agriculture"), "农业部门"),
        Of(DepartmentCode.Parse("forestry"), "林业部门"),
        Of(DepartmentCode.Parse("water-resources"), "水利部门"),
        Of(DepartmentCode.Parse("meteorology"), "气象部门"),
        Of(DepartmentCode.Parse("environmental-protection"), "环境保护部门"),
        Of(DepartmentCode.Parse("energy"), "能源主管部门"),
        Of(DepartmentCode.Parse("urban-and-rural-planning"), "城乡规划部门"),
        Of(Statistics, "统计部门"),
        Of(DataOffice, "市政务办(市政府大数据中心)"),
    ];

    private static SampleDepartment Of(DepartmentCode code, string name) =>
        new(new Department(code, name, DepartmentStatus.Active), "分管领导（待报备）", "信息共享责任人（待报备）", "技术实施责任人（待报备）");
}
