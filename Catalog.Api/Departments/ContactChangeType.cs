using Catalog.Api.Governance;
using Catalog.Api.Schema;
using Catalog.Api.Storage;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>A change of contacts as the schema shows it.</summary>
internal sealed class ContactChangeType : MetadataType<ContactChangeRow>
{
    public const string TypeName = "ContactChange";

    public ContactChangeType()
        : base(TypeName, "责任人变更: somebody else answers for the sharing of information in a department.")
    {
        Show("department", Reference.To("Department"), "The department.", (row, scope) => RegisteredDepartment.Of(scope, row.Department));
        Show("role", Reference.Required(nameof(ContactRole)), "For what they answer.", row => row.Role);
        Show("oldName", Reference.Required("String"), "Who did before.", row => row.OldName);
        Show("newName", Reference.Required("String"), "Who does.", row => row.NewName);
        Show("changedOn", Reference.Required("Date"), "The day from which it is so.", row => Days.Text(row.ChangedOn));
        Show("toldOn", Reference.Required("Date"), "The day on which it was told.", row => Days.Text(row.ToldOn));
        Show("isInTime", Reference.To("Boolean"), "Whether it was told within 5 working days; null where no calendar tells.", row => row.IsInTime);
    }
}
