using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>A row of the register of departments as the schema shows it.</summary>
internal sealed class RegisteredDepartmentType : MetadataType<DepartmentRow>
{
    public const string TypeName = "RegisteredDepartment";

    public RegisteredDepartmentType()
        : base(TypeName, "部门登记: a department as it is registered.")
    {
        Show("code", Reference.Required("String"), "Its code.", row => row.Code);
        Show("name", Reference.Required("String"), "名称", row => row.Name);
        Show("status", Reference.Required(nameof(DepartmentStatus)), "Whether it takes part.", row => row.Status);
        Field("statusReason", Reference.To("String")).Description("Why it stands so; for itself and the office.")
            .Resolve(context => GovernanceReader.Of(context).Sees(context.Source.Code) ? context.Source.StatusReason : null);
        Show("contacts", Reference.List(RegisteredContactType.TypeName), "责任人", DepartmentContactList.Of);
        Show("revision", Reference.Required("Int"), "Counted up by every change.", row => row.Revision);
    }
}
