using Catalog.Api.Schema;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>Somebody who answers for something in a department, as the schema shows it.</summary>
internal sealed class RegisteredContactType : MetadataType<RegisteredContact>
{
    public const string TypeName = "DepartmentContact";

    public RegisteredContactType()
        : base(TypeName, "责任人: whom to turn to in a department, by article 14 of the rules.")
    {
        Show("role", Reference.Required(nameof(ContactRole)), "For what they answer.", contact => contact.Role);
        Show("name", Reference.Required("String"), "姓名", contact => contact.Contact.Name);
        Show("telephone", Reference.Required("String"), "电话", contact => contact.Contact.Telephone);
    }
}
