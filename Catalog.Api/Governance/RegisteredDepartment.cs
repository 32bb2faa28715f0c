using Catalog.Api.Schema;
using Catalog.Domain.Departments;

namespace Catalog.Api.Governance;

/// <summary>Finds the departments that rows of the registers name by their codes.</summary>
internal static class RegisteredDepartment
{
    public static Department? Of(OperationScope scope, string code) =>
        scope.Access.Book.Departments.FirstOrDefault(department => department.Code.Value == code);
}
