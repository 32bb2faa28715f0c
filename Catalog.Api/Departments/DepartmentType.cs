using Catalog.Api.Schema;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>A department as the schema shows it.</summary>
internal sealed class DepartmentType : MetadataType<Department>
{
    public DepartmentType()
        : base("Department", "政务部门: a department that provides or uses shared information.")
    {
        Show("code", Reference.Required("String"), "Its code in the register of departments.", department => department.Code.Value);
        Show("name", Reference.Required("String"), "名称", department => department.Name);
        Show("status", Reference.Required("DepartmentStatus"), "Whether it takes part.", department => department.Status);
        Show("leaderInCharge", Reference.To("String"), "分管领导", department => department.Contacts?.LeaderInCharge);
        Show("responsiblePerson", Reference.To("String"), "信息共享责任人", department => department.Contacts?.ResponsiblePerson);
        Show("technicalPerson", Reference.To("String"), "技术实施责任人", department => department.Contacts?.TechnicalPerson);
        Show("resources", Reference.List("Resource"), "The resources that it is responsible for.", (department, scope) =>
            scope.Catalogue.Resources.Where(resource => resource.Provider == department.Name));
    }
}
