using Catalog.Api.Mutations;
using GraphQL.Types;

namespace Catalog.Api.Departments;

/// <summary>Whom to turn to in a department, as the schema asks for it.</summary>
internal sealed class DepartmentContactInputType : InputObjectGraphType<DepartmentContactInput>
{
    public const string TypeName = "DepartmentContactInput";

    public DepartmentContactInputType()
    {
        Name = TypeName;
        Description = "Whom to turn to in a department.";
        var fields = new InputFields<DepartmentContactInput>(this);
        fields.Require(input => input.Name, "String", "姓名. It is published.");
        fields.Require(input => input.Telephone, "String", "电话. It is shown to registered systems.");
    }
}
