using Catalog.Api.Schema;
using Catalog.Domain.Departments;

namespace Catalog.Api.Departments;

/// <summary>A consuming system as the schema shows it.</summary>
internal sealed class SystemType : MetadataType<ConsumingSystem>
{
    public SystemType()
        : base("System", "A system of a department that asks for records.")
    {
        Show("clientId", Reference.Required("String"), "The client_id of its tokens.", system => system.ClientId.Value);
        Show("name", Reference.Required("String"), "名称", system => system.Name);
        Show("status", Reference.Required("SystemStatus"), "Whether it may ask for records.", system => system.Status);
        Show("department", Reference.Required("Department"), "The department that it belongs to.", (system, scope) =>
            scope.Access.Book.Departments.First(department => department.Code == system.Department));
    }
}
